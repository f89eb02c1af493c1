/** Entry of the worker that makes databases out of copies. */
import { deskbook } from '@renderer/db/database';
import { ok } from '@shared/base/result';
import { monotonicFactory } from 'ulid';
import { type Restored, type RestorePlan, type RestoreSources, restoreInto } from './restore-job';
import type { ReadLines } from './restore-journal';
import type { RestoreQuestion } from './restore-questions';
import { readFrom } from './snapshot-questions';
import { type Ask, type JobReply, type JobScope, serveJob } from './worker-job';

export interface RestoreRequest {
  /** Name of the new generation, which is empty. */
  readonly database: string;
  readonly plan: RestorePlan;
}

serveJob(self as unknown as JobScope, async ({ database, plan }: RestoreRequest, report, ask: Ask): Promise<JobReply<Restored>> => {
  const db = deskbook(database);
  await db.open();
  const result = await restoreInto(db, plan, askedSources(ask), (step, done) => report({ step, done }));
  db.close();
  return result.ok ? ok({ value: result.value, transfer: [] }) : result;
});

/** Files, of which only the window knows where they lie. */
function askedSources(ask: Ask): RestoreSources {
  const asked = (question: RestoreQuestion): Promise<unknown> => ask(question);
  return {
    snapshot: readFrom(ask),
    journal: async (from) => (await asked({ ask: 'journal', from })) as Awaited<ReturnType<ReadLines>>,
    file: async (hash) => (await asked({ ask: 'file', hash })) as Uint8Array | null,
    newId: monotonicFactory(),
  };
}
