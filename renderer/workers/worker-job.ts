/** One job in one worker: a request goes in, progress, questions and one result come back; cancelling ends the worker at once. */
import { err, ok, type Refusal, type Result } from '@shared/base/result';

export interface JobProgress {
  readonly step: string;
  /** 0 to 1. */
  readonly done: number;
}

export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void;
  readonly signal?: AbortSignal;
}

/** What only the window can do for a worker (files, folders): it asks and waits, so that never more than one piece is under way. */
export interface Answering {
  readonly answer: (question: unknown) => Promise<unknown>;
}

/** Asks the window from inside the worker; rejects when the window could not answer. */
export type Ask = (question: unknown, transfer?: Transferable[]) => Promise<unknown>;

/** What is used of a `Worker`, so that tests can stand in for it. */
export interface JobWorker {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** What is used of a worker's own scope. */
export interface JobScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

type JobMessage<Value> =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'ask'; readonly id: number; readonly question: unknown }
  | { readonly kind: 'result'; readonly value: Value }
  | { readonly kind: 'error'; readonly error: Refusal };

type JobAnswer = { readonly id: number } & ({ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string });

/** Result of a handler inside the worker, with the buffers that need not be copied. */
export type JobReply<Value> = Result<{ readonly value: Value; readonly transfer: Transferable[] }, Refusal>;

/**
 * Runs a job in a worker of its own, which is ended afterwards. Refusals: what the job refuses, `job.cancelled`, and
 * `job.failed` (the worker broke, for instance for lack of memory). Never rejects.
 */
export function runJob<Request, Value>(
  makeWorker: () => JobWorker,
  request: Request,
  options: JobOptions & Partial<Answering> = {},
): Promise<Result<Value, Refusal>> {
  if (options.signal?.aborted === true) return Promise.resolve(err({ code: 'job.cancelled' }));
  return new Promise((resolve) => {
    const worker = makeWorker();
    const end = (result: Result<Value, Refusal>): void => {
      options.signal?.removeEventListener('abort', cancel);
      worker.onmessage = null;
      worker.terminate();
      resolve(result);
    };
    const cancel = (): void => end(err({ code: 'job.cancelled' }));
    worker.onerror = (event) => end(failed(event.message));
    worker.onmessageerror = () => end(failed('message'));
    worker.onmessage = (event) => {
      const message: JobMessage<Value> = event.data;
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'ask') void answered(message.id, message.question, options).then((answer) => worker.postMessage(answer));
      else if (message.kind === 'result') end(ok(message.value));
      else end(err(message.error));
    };
    options.signal?.addEventListener('abort', cancel, { once: true });
    worker.postMessage(request);
  });
}

async function answered(id: number, question: unknown, { answer }: Partial<Answering>): Promise<JobAnswer> {
  try {
    if (!answer) throw new Error('nobody answers');
    return { id, ok: true, value: await answer(question) };
  } catch (error) {
    return { id, ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** The cause goes along for the sentence on the screen; the log gets the code only. */
function failed(why: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'job.failed', params: { why } });
}

/** Answers the one request of `runJob` inside the worker; whatever the handler throws becomes `job.failed`. */
export function serveJob<Request, Value>(
  scope: JobScope,
  handle: (request: Request, report: (progress: JobProgress) => void, ask: Ask) => Promise<JobReply<Value>>,
): void {
  const post = (message: JobMessage<Value>, transfer: Transferable[] = []): void => scope.postMessage(message, transfer);
  const open = new Map<number, (answer: JobAnswer) => void>();
  let asked = 0;
  const ask: Ask = (question, transfer) =>
    new Promise((resolve, reject) => {
      asked += 1;
      open.set(asked, (answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.why))));
      post({ kind: 'ask', id: asked, question }, transfer);
    });
  scope.onmessage = (event) => {
    const request: Request = event.data;
    scope.onmessage = (later) => {
      const answer: JobAnswer = later.data;
      open.get(answer.id)?.(answer);
      open.delete(answer.id);
    };
    handle(request, (progress) => post({ kind: 'progress', progress }), ask).then(
      (reply) =>
        reply.ok ? post({ kind: 'result', value: reply.value.value }, reply.value.transfer) : post({ kind: 'error', error: reply.error }),
      (error: unknown) => post({ kind: 'error', error: failed(error instanceof Error ? error.message : 'unknown').error }),
    );
  };
}
