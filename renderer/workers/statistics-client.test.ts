import { spanOf } from '@shared/rules/statistics/spans';
import { describe, expect, it } from 'vitest';
import { openStatistics, type ReportRequest, type StatisticsAnswer, type StatisticsQuestion } from './statistics-client';
import type { JobWorker } from './worker-job';

const REQUEST: ReportRequest = { kind: 'general', span: spanOf('week', '2026-11-18'), now: '2026-11-18T10:00:00+08:00' };
const REPORT = { kind: 'general' } as unknown as Extract<StatisticsAnswer, { tell: 'report' }>['report'];

class FakeWorker implements JobWorker {
  readonly asked: StatisticsQuestion[] = [];
  ended = false;
  onmessage: JobWorker['onmessage'] = null;
  onerror: JobWorker['onerror'] = null;
  onmessageerror: JobWorker['onmessageerror'] = null;
  postMessage(message: unknown): void {
    this.asked.push(message as StatisticsQuestion);
  }
  terminate(): void {
    this.ended = true;
  }
  tell(answer: StatisticsAnswer): void {
    this.onmessage?.({ data: answer } as MessageEvent);
  }
}

function open() {
  const workers: FakeWorker[] = [];
  const statistics = openStatistics('deskbook', () => {
    const made = new FakeWorker();
    workers.push(made);
    return made;
  });
  return { statistics, workers };
}

describe('openStatistics', () => {
  it('begins with the first question, tells progress and the report', async () => {
    const { statistics, workers } = open();
    expect(workers).toHaveLength(0);
    const told: number[] = [];
    const report = statistics.report(REQUEST, ({ done }) => told.push(done));
    expect(workers[0]?.asked).toEqual([
      { ask: 'open', database: 'deskbook' },
      { ask: 'report', id: 1, request: REQUEST },
    ]);
    workers[0]?.tell({ tell: 'progress', id: 1, progress: { step: 'read', done: 0.5 } });
    workers[0]?.tell({ tell: 'report', id: 1, report: REPORT });
    expect(await report).toEqual({ ok: true, value: REPORT });
    expect(told).toEqual([0.5]);
    const behind = statistics.behind('x');
    workers[0]?.tell({ tell: 'behind', id: 2, behind: { rows: ['a'], hits: [] } });
    expect(await behind).toEqual({ ok: true, value: { rows: ['a'], hits: [] } });
    expect(workers).toHaveLength(1);
  });

  it('drops a report that another one follows', async () => {
    const { statistics, workers } = open();
    const first = statistics.report(REQUEST, () => undefined);
    const second = statistics.report(REQUEST, () => undefined);
    expect(await first).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    expect(workers[0]?.ended).toBe(true);
    workers[1]?.tell({ tell: 'report', id: 2, report: REPORT });
    expect((await second).ok).toBe(true);
  });

  it('stops, and answers the next question with a new worker', async () => {
    const { statistics, workers } = open();
    const report = statistics.report(REQUEST, () => undefined);
    statistics.stop();
    expect(await report).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    void statistics.behind('x');
    expect(workers).toHaveLength(2);
  });

  it('says when the worker broke', async () => {
    const { statistics, workers } = open();
    const report = statistics.report(REQUEST, () => undefined);
    workers[0]?.tell({ tell: 'failed', why: 'QuotaExceededError' });
    expect(await report).toMatchObject({ ok: false, error: { code: 'job.failed', params: { why: 'QuotaExceededError' } } });
  });
});
