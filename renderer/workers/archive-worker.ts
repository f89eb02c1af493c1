/** Entry of the worker that writes archives, checks them, and opens them for a look. */
import { deskbook } from '@renderer/db/database';
import { err, ok } from '@shared/base/result';
import { loadArchive } from './archive-load';
import { type ArchiveRead, readArchive } from './archive-read';
import { type ArchiveMade, type ArchivePlan, writeArchive } from './archive-write';
import type { SnapshotKey } from './snapshot-key';
import { type ReadFile, readFrom, writeTo } from './snapshot-questions';
import { FileRefused } from './snapshot-unpack';
import { type Ask, type JobReply, type JobScope, serveJob } from './worker-job';

export type ArchiveRequest =
  | { readonly job: 'write'; readonly database: string; readonly plan: ArchivePlan; readonly key: SnapshotKey | null }
  | { readonly job: 'check'; readonly file: ReadFile }
  /** `database` is made anew. */
  | { readonly job: 'load'; readonly file: ReadFile; readonly database: string };

serveJob(self as unknown as JobScope, async (request: ArchiveRequest, report, ask: Ask): Promise<JobReply<ArchiveMade | ArchiveRead>> => {
  const onProgress = (done: number): void => report({ step: request.job, done });
  try {
    if (request.job === 'write') {
      const db = deskbook(request.database);
      await db.open();
      const made = await writeArchive(db, request.plan, request.key, writeTo(ask), onProgress);
      db.close();
      return made === null ? err({ code: 'archive.nothing' }) : ok({ value: made, transfer: [] });
    }
    const { opener, bytes } = request.file;
    if (request.job === 'check') {
      return ok({ value: await readArchive(readFrom(ask), { opener, bytes, onProgress }, async () => undefined), transfer: [] });
    }
    const db = deskbook(request.database);
    const value = await loadArchive(db, readFrom(ask), { opener, bytes, onProgress });
    db.close();
    return ok({ value, transfer: [] });
  } catch (error) {
    if (error instanceof FileRefused) return err(error.refusal);
    throw error;
  }
});
