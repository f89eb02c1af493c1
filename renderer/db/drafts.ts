/** Half-filled forms, kept as they are typed, so that nothing typed is lost on a crash or power cut (IN-1). */
import type { Deskbook, DraftRow } from './database';

export async function saveDraft(db: Deskbook, draft: DraftRow): Promise<void> {
  await db.drafts.put(draft);
}

export async function loadDraft(db: Deskbook, key: string): Promise<DraftRow | undefined> {
  return db.drafts.get(key);
}

export async function dropDraft(db: Deskbook, key: string): Promise<void> {
  await db.drafts.delete(key);
}

/** All drafts, newest first. */
export async function listDrafts(db: Deskbook): Promise<DraftRow[]> {
  return db.drafts.orderBy('at').reverse().toArray();
}
