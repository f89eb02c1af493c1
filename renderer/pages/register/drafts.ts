/** Drafts of register forms in the database: one a register for a new record, one a record that is edited (IN-1). */
import type { Deskbook } from '@renderer/db/database';

/** Key of the draft of a new record. */
export function newDraftKey(register: string): string {
  return `new:${register}`;
}

/** Number of half-filled forms; what boards keep beside them has no register. */
export async function draftCount(db: Deskbook): Promise<number> {
  return db.drafts.filter((draft) => draft.register !== '').count();
}
