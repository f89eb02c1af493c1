/** Entry of the worker that writes snapshots and reads them back. */
import { deskbook } from '@renderer/db/database';
import { err, ok } from '@shared/base/result';
import type { SnapshotKey } from './snapshot-key';
import type { ReadFile } from './snapshot-questions';
import { readFrom, writeTo } from './snapshot-questions';
import { readSnapshot, type SnapshotRead } from './snapshot-read';
import { FileRefused } from './snapshot-unpack';
import { type SnapshotMade, type SnapshotPlan, writeSnapshot } from './snapshot-write';
import { type Ask, type JobReply, type JobScope, serveJob } from './worker-job';

export type SnapshotRequest =
  | { readonly job: 'write'; readonly database: string; readonly plan: SnapshotPlan; readonly key: SnapshotKey | null }
  | { readonly job: 'read'; readonly file: ReadFile };

export type SnapshotAnswer = SnapshotMade | SnapshotRead;

serveJob(self as unknown as JobScope, async (request: SnapshotRequest, report, ask: Ask): Promise<JobReply<SnapshotAnswer>> => {
  if (request.job === 'write') {
    const db = deskbook(request.database);
    await db.open();
    const value = await writeSnapshot(db, request.plan, request.key, writeTo(ask), (done) => report({ step: 'snapshot.write', done }));
    db.close();
    return ok({ value, transfer: [] });
  }
  try {
    const { opener, bytes } = request.file;
    const onProgress = (done: number): void => report({ step: 'snapshot.check', done });
    const value = await readSnapshot(readFrom(ask), { opener, bytes, onProgress }, async () => undefined);
    return ok({ value, transfer: [] });
  } catch (error) {
    if (error instanceof FileRefused) return err(error.refusal);
    throw error;
  }
});
