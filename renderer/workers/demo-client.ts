/** Makes the demonstration's database without holding up the screen. */
import { DEMO_DATABASE, deskbook } from '@renderer/db/database';
import type { Refusal, Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { DemoPlan } from '@shared/demo/script';
import type { DemoMade, DemoRequest } from './demo-worker';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Enough to fill every register and screen, and made in well under a minute. */
const RECORDS = 3600;

/** The demonstration of the first start: a month at an estate of 1,200 units. */
export function usualDemo(now: Instant): DemoPlan {
  return { seed: 20_261, units: 1200, days: 30, records: RECORDS, now };
}

/**
 * Makes the demonstration anew. What is half made is thrown away again. Refusals: `job.cancelled`, `job.failed`, those of `runScript`.
 * The database must not be open in this window.
 */
export async function makeDemo(plan: DemoPlan, options: JobOptions = {}, makeWorker = demoWorker): Promise<Result<DemoMade, Refusal>> {
  const result = await runJob<DemoRequest, DemoMade>(makeWorker, { database: DEMO_DATABASE, plan }, options);
  if (!result.ok) await deskbook(DEMO_DATABASE).delete();
  return result;
}

function demoWorker(): JobWorker {
  return new Worker(new URL('./demo-worker.ts', import.meta.url), { type: 'module' });
}
