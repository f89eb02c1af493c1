/** Half-filled forms, kept as they are typed, so that nothing typed is lost on a crash or power cut (IN-1). */
import type { Deskbook, DraftRow } from './database';

export async function saveDraft(db: Deskbook, draft: DraftRow): Promise<void> {
  await db.drafts.put(draft);
}

export async function loadDraft(db: Deskbook, key: string): Promise<DraftRow | undefined> {
  return db.drafts.get(key);
}

/** Forgets a draft, and the files chosen for it. */
export async function dropDraft(db: Deskbook, key: string): Promise<void> {
  await db.drafts.bulkDelete([key, draftFilesKey(key)]);
}

/** All drafts, newest first. */
export async function listDrafts(db: Deskbook): Promise<DraftRow[]> {
  return db.drafts.orderBy('at').reverse().toArray();
}

/** Key of the row with the files of a draft: words are written all the time, a photo once. */
function draftFilesKey(key: string): string {
  return `${key}:files`;
}

/** Keeps the files chosen for a half-filled form, in place of those before; none = the row goes. */
export async function saveDraftFiles(
  db: Deskbook,
  draft: Omit<DraftRow, 'register' | 'data' | 'files'>,
  files: readonly File[],
): Promise<void> {
  const key = draftFilesKey(draft.key);
  if (files.length === 0) return db.drafts.delete(key);
  // No register: the list of drafts names what is written, not what is laid beside it.
  await db.drafts.put({ ...draft, key, register: '', data: {}, files: files.map((file) => ({ name: file.name, blob: file })) });
}

/** The files of a draft; those of a restored copy, which came without their content, are left out. */
export async function loadDraftFiles(db: Deskbook, key: string): Promise<readonly File[]> {
  const found = (await db.drafts.get(draftFilesKey(key)))?.files ?? [];
  return found.flatMap(({ name, blob }) => (blob instanceof Blob ? [new File([blob], name, { type: blob.type })] : []));
}
