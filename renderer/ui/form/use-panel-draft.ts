/** Keeps what is typed into the little form of an action, by record and action: leaving by a key, a lock or a crash loses nothing. */
import type { Data, FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import type { ResidentCard } from '../unit-finder';
import { changedData } from './start-data';
import { type Draft, type DraftStore, useDraft, useTouched } from './use-draft';
import type { FieldForm } from './use-field-form';

/** Whose panel it is. */
export interface PanelSubject {
  readonly row: Pick<Row, 'id' | 'register'>;
  /** Id of the action, with what tells several of one record apart behind a point: `ask.2`; '' = nothing is kept. */
  readonly act: string;
}

interface PanelDraftOptions {
  readonly subject: PanelSubject;
  readonly context: FieldContext;
  readonly form: FieldForm;
  /** What the panel began with: only what differs from it is kept, since the record may move on meanwhile. */
  readonly initial: Data;
  /** Fields on the screen. */
  readonly names: readonly string[];
  /** Told what the form holds once a draft is back, or forgotten again. */
  readonly onData?: ((data: Data) => void) | undefined;
}

export interface PanelDraft {
  /** Whether an earlier draft was brought back. */
  readonly restored: boolean;
  readonly change: (name: string, value: FieldValue) => void;
  readonly chooseResident: (name: string, resident: ResidentCard) => void;
  /** Forgets the draft and begins anew. */
  readonly anew: () => void;
  /** Forgets the draft for good: it was done. */
  readonly done: () => Promise<void>;
  readonly isStuck: Draft['isStuck'];
  readonly leave: Draft['leave'];
}

const PREFIX = 'act:';

/** Key of a panel's draft. */
function panelKey({ row, act }: PanelSubject): string {
  return `${PREFIX}${act}:${row.id}`;
}

/** Id of the action whose panel has this draft; null when the draft is of something else. */
export function actOfKey(key: string): string | null {
  return key.startsWith(PREFIX) ? (key.slice(PREFIX.length).split(/[.:]/)[0] ?? '') : null;
}

export function usePanelDraft({ subject: asked, context, form, initial, names, onData }: PanelDraftOptions): PanelDraft {
  // Kept where it began: of several records done at once the first may change while the panel stands open.
  const [subject] = useState(asked);
  const { register, id } = subject.row;
  const { draftsOf } = context;
  const store = useMemo(
    () => (subject.act === '' ? undefined : filledOnly(draftsOf?.(register, id))),
    [draftsOf, register, id, subject.act],
  );
  const current = useRef({ names, onData });
  useEffect(() => {
    current.current = { names, onData };
  });
  const { latest, replace } = form;
  const kept = useCallback(() => {
    const shown = Object.entries(changedData(initial, latest())).filter(([name]) => current.current.names.includes(name));
    return Object.fromEntries(shown);
  }, [initial, latest]);
  const put = useCallback(
    (data: Data) => {
      replace(data);
      current.current.onData?.(data);
    },
    [replace],
  );
  const bringBack = useCallback((draft: Data) => put({ ...latest(), ...draft }), [put, latest]);
  const draft = useDraft(store, panelKey(subject), kept, bringBack);
  const { touch, end, drop } = draft;
  return {
    restored: draft.restored,
    change: useTouched(form.change, touch),
    chooseResident: useTouched(form.chooseResident, touch),
    anew: () => {
      put(initial);
      void drop();
    },
    done: () => {
      end();
      return drop();
    },
    isStuck: draft.isStuck,
    leave: draft.leave,
  };
}

/** A draft in which nothing differs any more is none. */
function filledOnly(store: DraftStore | undefined): DraftStore | undefined {
  return store && { ...store, save: (key, data) => (Object.keys(data).length === 0 ? store.drop(key) : store.save(key, data)) };
}
