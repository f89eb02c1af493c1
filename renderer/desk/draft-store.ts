/** Where forms and panels keep what is typed: drafts in the database, with who wrote them and when (IN-1). */
import type { Deskbook } from '@renderer/db/database';
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import type { DraftStore } from '@renderer/ui/form/use-draft';
import type { Instant } from '@shared/base/time';

interface Keeper {
  readonly db: Deskbook;
  now(): Instant;
  readonly actor: { readonly id: string };
}

/** The store of one form. `record` '' = a new one. */
export function draftStore({ db, now, actor }: Keeper, register: string, record: string): DraftStore {
  return {
    load: async (key) => (await loadDraft(db, key))?.data ?? null,
    save: (key, data) => saveDraft(db, { key, register, record, data, at: now(), by: actor.id }),
    drop: (key) => dropDraft(db, key),
  };
}
