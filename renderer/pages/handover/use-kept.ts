/** What is typed beside a sheet before it belongs to any record: kept as it is typed, brought back, forgotten once it is used (IN-1). */
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import { useDesk } from '@renderer/desk/desk-context';
import { type DraftStore, useDraft } from '@renderer/ui/form/use-draft';
import type { Data } from '@shared/registers/contract/fields';
import { useCallback, useMemo, useRef, useState } from 'react';

export interface Kept<T> {
  readonly value: T;
  put(part: Partial<T>): void;
  /** It was used: the draft is gone, and none is written any more. */
  done(): Promise<void>;
}

/** `key` names the place; `start` is what stands there while nothing was typed. */
export function useKept<T extends Data>(key: string, start: T): Kept<T> {
  const { db, actor, now } = useDesk();
  const [first] = useState(start);
  const [value, setValue] = useState(first);
  const current = useRef(first);
  const store = useMemo(
    (): DraftStore => ({
      load: async (name) => (await loadDraft(db, name))?.data ?? null,
      // Of no register: it is brought back here alone, the list of half-filled forms does not name it.
      save: (name, data) => saveDraft(db, { key: name, register: '', record: '', data, at: now(), by: actor.id }),
      drop: (name) => dropDraft(db, name),
    }),
    [db, now, actor.id],
  );
  const replace = useCallback((next: T): void => {
    current.current = next;
    setValue(next);
  }, []);
  const latest = useCallback((): Data => current.current, []);
  const bringBack = useCallback((data: Data): void => replace({ ...first, ...data } as T), [replace, first]);
  const { touch, end, drop } = useDraft(store, key, latest, bringBack);
  const put = useCallback(
    (part: Partial<T>): void => {
      replace({ ...current.current, ...part });
      touch();
    },
    [replace, touch],
  );
  const done = useCallback((): Promise<void> => {
    end();
    return drop();
  }, [end, drop]);
  return { value, put, done };
}
