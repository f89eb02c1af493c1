/** Drafts of register forms in the database: one a register for a new record, one a record that is edited (IN-1). */
import type { Deskbook } from '@renderer/db/database';
import { asText, type Data } from '@shared/registers/contract/fields';

/**
 * Key of the draft of a new record. What the form was begun with, such as the key that was scanned, is part of it:
 * an older draft about something else must not take its place.
 */
export function newDraftKey(register: string, begin: Data): string {
  const about = Object.values(begin).map(asText).join(' ').trim();
  return about === '' ? `new:${register}` : `new:${register}:${about}`;
}

/** What whoever led to a form has put into the state of the history: `begin` = values, such as the unit; `draft` = the key of a draft to go on with. */
export function formState(state: unknown): { readonly begin: Data; readonly draft: string } {
  const { begin, draft } = typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>) : {};
  return {
    begin: typeof begin === 'object' && begin !== null ? (begin as Data) : {},
    draft: typeof draft === 'string' ? draft : '',
  };
}

/** Number of half-filled forms; what boards keep beside them has no register. */
export async function draftCount(db: Deskbook): Promise<number> {
  return db.drafts.filter((draft) => draft.register !== '').count();
}
