/** Entry of the worker that makes databases out of copies, tests copies, and looks into them. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { REHEARSAL_DATABASE } from '@renderer/db/scratch';
import { ok, type Refusal, type Result } from '@shared/base/result';
import { monotonicFactory } from 'ulid';
import { type LookedInto, type LookPlan, lookInto } from './look-job';
import { type Rehearsed, rehearse } from './rehearse-job';
import { type Restored, type RestorePlan, type RestoreSources, restoreInto } from './restore-job';
import type { ReadLines } from './restore-journal';
import type { RestoreQuestion } from './restore-questions';
import { readFrom } from './snapshot-questions';
import { type Ask, type JobProgress, type JobReply, type JobScope, serveJob } from './worker-job';

export type RestoreRequest =
  /** `database`: name of the new generation, which is empty. */
  | { readonly job: 'restore'; readonly database: string; readonly plan: RestorePlan }
  /** `database`: the live one. */
  | { readonly job: 'rehearse'; readonly database: string; readonly plan: RestorePlan }
  | { readonly job: 'look'; readonly database: string; readonly plan: LookPlan };

type Answer = Restored | Rehearsed | LookedInto;
type Report = (progress: JobProgress) => void;

serveJob(self as unknown as JobScope, async (request: RestoreRequest, report, ask: Ask): Promise<JobReply<Answer>> => {
  const result = await within(request.database, (db) => work(db, request, report, ask));
  return result.ok ? ok({ value: result.value, transfer: [] }) : result;
});

function work(db: Deskbook, request: RestoreRequest, report: Report, ask: Ask): Promise<Result<Answer, Refusal>> {
  const told = (step: string, done: number): void => report({ step, done });
  if (request.job === 'look') return lookInto(db, request.plan, readFrom(ask), (done) => told('restore.look', done));
  if (request.job === 'restore') return restoreInto(db, request.plan, askedSources(ask), told);
  return rehearsed(db, request.plan, ask, told);
}

/** The scratch database is thrown away whatever comes of it; one that a killed rehearsal left goes first. */
async function rehearsed(
  live: Deskbook,
  plan: RestorePlan,
  ask: Ask,
  told: (step: string, done: number) => void,
): Promise<Result<Rehearsed, Refusal>> {
  const scratch = deskbook(REHEARSAL_DATABASE);
  try {
    await scratch.delete();
    await scratch.open();
    return await rehearse(live, scratch, plan, askedSources(ask), told);
  } finally {
    await scratch.delete();
  }
}

async function within<T>(name: string, job: (db: Deskbook) => Promise<T>): Promise<T> {
  const db = deskbook(name);
  await db.open();
  try {
    return await job(db);
  } finally {
    db.close();
  }
}

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
