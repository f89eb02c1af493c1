/** Hashes slowly off the screen's thread (SEC-1). */
import type { SlowCost } from '@shared/base/slow-hash';
import { LEAST_COST, passesFor } from '@shared/rules/people/pins';
import { type SlowAnswer, type SlowRequest, slowJob } from './slow-job';
import { type JobWorker, runJob } from './worker-job';

/** 64 hex digits. `salt` as hex. Where no worker can run (memory is short) it is done here: the screen stands still for a moment, and the person gets in. */
export async function slowHash(text: string, salt: string, cost: SlowCost): Promise<string> {
  return (await run({ text, salt, cost, times: 1 })).hash;
}

let known: Promise<SlowCost> | null = null;

/** What a new hash costs on this PC, so that a guess takes a quarter of a second; measured once a start. */
export function costHere(): Promise<SlowCost> {
  known ??= run({ text: 'measure', salt: '00'.repeat(16), cost: LEAST_COST, times: 2 }).then(({ ms }) => ({
    ...LEAST_COST,
    passes: passesFor(ms),
  }));
  return known;
}

async function run(request: SlowRequest): Promise<SlowAnswer> {
  const result = await runJob<SlowRequest, SlowAnswer>(slowWorker, request).catch(() => null);
  return result?.ok === true ? result.value : slowJob(request);
}

function slowWorker(): JobWorker {
  return new Worker(new URL('./slow-worker.ts', import.meta.url), { type: 'module' });
}
