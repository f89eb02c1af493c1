/** Drafts of register forms in the database: one a register for a new record, one a record that is edited (IN-1). */
import type { Deskbook } from '@renderer/db/database';
import { dropDraft, loadDraft, saveDraft } from '@renderer/db/drafts';
import type { Desk } from '@renderer/desk/desk-context';
import type { DraftStore } from '@renderer/ui/form/use-draft';

/** Key of the draft of a new record. */
export function newDraftKey(register: string): string {
  return `new:${register}`;
}

/** Where a form keeps what is typed. `record` '' = a new one. */
export function draftStore({ db, now, actor }: Pick<Desk, 'db' | 'now' | 'actor'>, register: string, record: string): DraftStore {
  return {
    load: async (key) => (await loadDraft(db, key))?.data ?? null,
    save: (key, data) => saveDraft(db, { key, register, record, data, at: now(), by: actor.id }),
    drop: (key) => dropDraft(db, key),
  };
}

/** Number of half-filled forms; what boards keep beside them has no register. */
export async function draftCount(db: Deskbook): Promise<number> {
  return db.drafts.filter((draft) => draft.register !== '').count();
}
