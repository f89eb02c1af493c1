import { err, ok } from '@shared/base/result';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { writeWorkbook } from '@xlsx/writer';
import { describe, expect, it } from 'vitest';
import { exportWorkbook, importWorkbook } from './workbook-client';
import { workbookJob } from './workbook-job';
import { type Ask, type JobReply, type JobScope, type JobWorker, runJob, serveJob } from './worker-job';

/** A worker in the same thread: messages are copied and arrive later, as between threads. */
function fakeWorker<Request, Value>(
  handle: (request: Request, report: (progress: { step: string; done: number }) => void, ask: Ask) => Promise<JobReply<Value>>,
): JobWorker & { ended: boolean } {
  const worker: JobWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => {
      const data = structuredClone(message);
      setTimeout(() => scope.onmessage?.({ data } as MessageEvent), 0);
    },
    terminate: () => {
      worker.ended = true;
    },
  };
  const scope: JobScope = {
    onmessage: null,
    postMessage: (message, transfer) => {
      const data = structuredClone(message, { transfer });
      setTimeout(() => worker.onmessage?.({ data } as MessageEvent), 0);
    },
  };
  serveJob(scope, handle);
  return worker;
}

describe('a workbook job', () => {
  it('writes with progress, and reads and verifies with the right key only', async () => {
    const told: string[] = [];
    const worker = fakeWorker(workbookJob);
    const written = await exportWorkbook(sampleWorkbook(), 'key', { onProgress: ({ step }) => told.push(step) }, () => worker);
    if (!written.ok) throw new Error(written.error.code);
    expect(worker.ended).toBe(true);
    expect([...new Set(told)]).toEqual(['sign', 'write', 'check']);
    expect(written.value.checksum).toMatch(/^[0-9a-f]{64}$/);
    const { bytes } = written.value;
    const verdict = async (keys: Record<string, string>): Promise<unknown> => {
      const read = await importWorkbook(bytes, keys, {}, () => fakeWorker(workbookJob));
      return read.ok ? read.value.verification : read.error;
    };
    expect(await verdict({ 'site-01': 'key' })).toEqual({ kind: 'intact' });
    expect(await verdict({ 'site-01': 'other' })).toMatchObject({ kind: 'key-changed' });
    expect(await verdict({})).toBeNull();
  });

  it('hands on what the job refuses', async () => {
    const bytes = await writeWorkbook(sampleWorkbook());
    expect(await importWorkbook(bytes, {}, {}, () => fakeWorker(workbookJob))).toEqual(err({ code: 'workbook.foreign' }));
  });
});

describe('runJob', () => {
  it('ends the worker at once when it is cancelled', async () => {
    const stop = new AbortController();
    const worker = fakeWorker(() => new Promise<JobReply<string>>(() => {}));
    const job = runJob(() => worker, 'request', { signal: stop.signal });
    stop.abort();
    expect(await job).toEqual(err({ code: 'job.cancelled' }));
    expect(worker.ended).toBe(true);
    expect(await runJob(() => worker, 'request', { signal: stop.signal })).toEqual(err({ code: 'job.cancelled' }));
  });

  it('says so when the handler or the worker breaks', async () => {
    const failing = fakeWorker(() => Promise.reject(new Error('broken')));
    expect(await runJob(() => failing, 'request')).toEqual(err({ code: 'job.failed', params: { why: 'broken' } }));
    const dying = fakeWorker(() => new Promise<JobReply<string>>(() => {}));
    const job = runJob(() => dying, 'request');
    dying.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await job).toEqual(err({ code: 'job.failed', params: { why: 'out of memory' } }));
  });

  it('gives the value', async () => {
    expect(await runJob(() => fakeWorker(async (text: string) => ok({ value: text.length, transfer: [] })), '四个字吧')).toEqual(ok(4));
  });

  it('answers what the worker asks, one piece after the other', async () => {
    const worker = fakeWorker<number, number>(async (pieces, _report, ask) => {
      let sum = 0;
      for (let piece = 1; piece <= pieces; piece++) sum += Number(await ask({ piece }));
      return ok({ value: sum, transfer: [] });
    });
    let open = 0;
    let most = 0;
    const answer = async (question: unknown): Promise<number> => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setTimeout(done, 1));
      open -= 1;
      return (question as { readonly piece: number }).piece * 2;
    };
    expect(await runJob(() => worker, 4, { answer })).toEqual(ok(20));
    expect(most).toBe(1);
  });

  it.each([
    ['the window fails', { answer: () => Promise.reject(new Error('full')) }, 'full'],
    ['nobody answers', {}, 'nobody answers'],
  ])('breaks the job when %s', async (_, options, why) => {
    const worker = fakeWorker<string, null>(async (_request, _report, ask) => ok({ value: (await ask('x')) as null, transfer: [] }));
    expect(await runJob(() => worker, 'go', options)).toEqual(err({ code: 'job.failed', params: { why } }));
  });
});
