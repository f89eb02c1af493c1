/** The state of the call panel: what is answered, what is wrong with it, its draft, and one saving at a time. */
import { putAttachment } from '@renderer/db/attachments';
import type { DraftRow } from '@renderer/db/database';
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSignRequest } from '@renderer/stores/sign-request';
import { type Draft, type DraftStore, useDraft } from '@renderer/ui/form/use-draft';
import type { Refusal, Result } from '@shared/base/result';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { Policy } from '@shared/rules/callbacks/types';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Answers, fromDraft, requestPlaces, roundInputOf, startAnswers, withAnswer } from './answers';
import { words } from './texts';
import { callKey, useCallFiles } from './use-call-files';

export interface CallForm {
  readonly answers: Answers;
  readonly put: (part: Partial<Answers>) => void;
  /** Scans of the signed form, kept with the draft and attached with the saving. */
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
  /** Whether the resident signs on the screen as soon as the round is kept; a signature belongs to what is kept. */
  readonly onScreen: boolean;
  readonly setOnScreen: (on: boolean) => void;
  /** Field → sentence. */
  readonly errors: Readonly<Record<string, string>>;
  readonly banner: string;
  readonly saving: boolean;
  readonly draft: Draft;
  readonly anew: () => void;
  /** Saves the round, then the requests made of its opinions; says whether all went well. */
  readonly save: () => Promise<boolean>;
}

/** Fields that show their own error; other refusals go to the banner. */
const SHOWN = new Set(['satisfaction', 'explanation', 'rectifier', 'nextAt', 'callers', 'calledAt', 'text', 'replyBy']);

export function useCallForm(row: Row<CallbackData>, policy: Policy | undefined): CallForm {
  const { db, run, actor, now } = useDesk();
  const t = useText(words);
  const sentence = useRefusal();
  const [fresh] = useState(() => startAnswers(row.data, policy, actor.name));
  const [answers, setAnswers] = useState(fresh);
  const { files, setFiles } = useCallFiles(row.id);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [banner, setBanner] = useState('');
  const [saving, setSaving] = useState(false);
  const [onScreen, setOnScreen] = useState(false);
  const ask = useSignRequest((state) => state.ask);
  const current = useRef(fresh);
  const busy = useRef(false);

  const { unit, subject, sourceNo } = row.data;
  const store = useMemo(
    (): DraftStore => ({
      load: async (key) => ownDraft(await loadDraft(db, key), actor.id),
      save: (key, data) => saveDraft(db, { key, register: 'callbacks', record: row.id, data, at: now(), by: actor.id }),
      drop: (key) => dropDraft(db, key),
    }),
    [db, row.id, now, actor.id],
  );
  // The unit and the matter go along, so that the list of drafts can name it.
  const latest = useCallback((): Data => ({ ...current.current, unit, subject, sourceNo }), [unit, subject, sourceNo]);
  const replace = useCallback((next: Answers) => {
    current.current = next;
    setAnswers(next);
  }, []);
  const bringBack = useCallback((data: Data) => replace(fromDraft(fresh, data)), [replace, fresh]);
  const draft = useDraft(store, callKey(row.id), latest, bringBack);
  const { touch } = draft;
  const put = useCallback(
    (part: Partial<Answers>) => {
      replace(withAnswer(current.current, part, now()));
      setErrors({});
      setBanner('');
      touch();
    },
    [replace, now, touch],
  );

  const show = (refusal: Refusal): void => {
    const { field } = refusal;
    const said =
      refusal.code === 'callbacks.missing' && field === 'satisfaction' ? t('chooseSatisfaction') : sentence(refusal, callbacks.refusals);
    if (field !== undefined && SHOWN.has(field)) setErrors({ [field]: said });
    else setBanner(said);
  };

  const attachAll = async (): Promise<Result<number>> => {
    let { rev } = row;
    for (const file of files) {
      const kept = await putAttachment(db, { record: row.id, blob: file, name: file.name, role: 'signed', at: now(), by: actor.name });
      if (!kept.ok) return kept;
      const tied = await run('record.attach', { id: row.id, file: kept.value });
      if (!tied.ok && tied.error.code !== 'file.twice') return tied;
      rev = tied.ok ? (tied.value.rows[0]?.rev ?? rev) : rev;
    }
    return { ok: true, value: rev };
  };

  const send = async (): Promise<Result<unknown>> => {
    const attached = await attachAll();
    if (!attached.ok) return attached;
    const round = await run('callbacks.round', { id: row.id, rev: attached.value, ...roundInputOf(current.current, now()) });
    if (!round.ok) return round;
    draft.end();
    setFiles([]);
    await draft.drop();
    for (const place of requestPlaces(current.current.opinions)) {
      const made = await run('callbacks.toRequest', { id: row.id, index: row.data.opinions.length + place });
      if (!made.ok) return made;
    }
    return round;
  };

  const save = async (): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSaving(true);
    const result = await send();
    if (!result.ok) show(result.error);
    else if (onScreen && !current.current.signed) ask({ record: row.id, as: 'round' });
    busy.current = false;
    setSaving(false);
    return result.ok;
  };

  const anew = (): void => {
    replace(fresh);
    setFiles([]);
    void draft.drop();
  };

  return { answers, put, files, setFiles, onScreen, setOnScreen, errors, banner, saving, draft, anew, save };
}

/** A draft goes on with whoever sits here now: who began it is not who calls. */
function ownDraft(draft: DraftRow | undefined, me: string): Data | null {
  if (!draft) return null;
  const { callers, ...rest } = draft.data;
  return draft.by === me && callers !== undefined ? draft.data : rest;
}
