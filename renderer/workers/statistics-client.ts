/** Counts reports off the screen's thread, and finds the records behind a figure (ST-1, ST-2, ST-3). */
import type { Refusal, Result } from '@shared/base/result';
import { err, ok } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { Behind, ShownReport } from '@shared/charts/shown-report';
import type { ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { Span } from '@shared/rules/statistics/spans';
import type { JobProgress, JobWorker } from './worker-job';

export interface ReportRequest {
  readonly kind: ReportKind;
  readonly span: Span;
  readonly now: Instant;
}

/** Which of a figure's records: all, those that count, or those that do not. */
export type BehindPart = 'all' | 'hits' | 'others';

export type StatisticsQuestion =
  | { readonly ask: 'open'; readonly database: string }
  | { readonly ask: 'report'; readonly id: number; readonly request: ReportRequest }
  | { readonly ask: 'behind'; readonly id: number; readonly key: string };

export type StatisticsAnswer =
  | { readonly tell: 'progress'; readonly id: number; readonly progress: JobProgress }
  | { readonly tell: 'report'; readonly id: number; readonly report: ShownReport }
  | { readonly tell: 'behind'; readonly id: number; readonly behind: Behind }
  | { readonly tell: 'failed'; readonly why: string };

export interface Statistics {
  /** Refusals: `job.cancelled`, also by the next report; `job.failed`. */
  report(request: ReportRequest, onProgress: (progress: JobProgress) => void): Promise<Result<ShownReport, Refusal>>;
  /** The records behind a figure of the last report; none for a key that it does not have. */
  behind(key: string): Promise<Result<Behind, Refusal>>;
  /** Stops what is being counted; the next question begins anew. */
  stop(): void;
}

interface Waiting {
  readonly settle: (answer: Result<never, Refusal> | StatisticsAnswer) => void;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Nothing runs until the first report is asked for. `makeWorker` stands in for the worker in tests. */
export function openStatistics(database: string, makeWorker: () => JobWorker = statisticsWorker): Statistics {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: JobWorker | null = null;

  function begin(): JobWorker {
    const made = makeWorker();
    made.onmessage = (event) => take(event.data as StatisticsAnswer);
    made.onerror = (event) => end({ code: 'job.failed', params: { why: event.message } });
    made.onmessageerror = () => end({ code: 'job.failed', params: { why: 'message' } });
    tell(made, { ask: 'open', database });
    return made;
  }

  function take(answer: StatisticsAnswer): void {
    if (answer.tell === 'failed') return end({ code: 'job.failed', params: { why: answer.why } });
    const found = waiting.get(answer.id);
    if (answer.tell === 'progress') return found?.onProgress(answer.progress);
    waiting.delete(answer.id);
    found?.settle(answer);
  }

  function end(refusal: Refusal): void {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { settle } of all) settle(err(refusal));
  }

  function question<A extends 'report' | 'behind'>(
    tells: A,
    make: (id: number) => StatisticsQuestion,
    onProgress: (progress: JobProgress) => void,
  ): Promise<Result<Extract<StatisticsAnswer, { tell: A }>, Refusal>> {
    return new Promise((resolve) => {
      asked += 1;
      worker ??= begin();
      const settle: Waiting['settle'] = (answer) => {
        if ('tell' in answer)
          resolve(answer.tell === tells ? ok(answer as Extract<StatisticsAnswer, { tell: A }>) : err({ code: 'job.failed' }));
        else resolve(answer);
      };
      waiting.set(asked, { settle, onProgress });
      tell(worker, make(asked));
    });
  }

  return {
    report: async (request, onProgress) => {
      // A report that nobody waits for any more is not counted to its end.
      if (waiting.size > 0) end({ code: 'job.cancelled' });
      const answer = await question('report', (id) => ({ ask: 'report', id, request }), onProgress);
      return answer.ok ? ok(answer.value.report) : answer;
    },
    behind: async (key) => {
      const answer = await question(
        'behind',
        (id) => ({ ask: 'behind', id, key }),
        () => undefined,
      );
      return answer.ok ? ok(answer.value.behind) : answer;
    },
    stop: () => end({ code: 'job.cancelled' }),
  };
}

function tell(worker: JobWorker, question: StatisticsQuestion): void {
  worker.postMessage(question);
}

function statisticsWorker(): JobWorker {
  return new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
}
