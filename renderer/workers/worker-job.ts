/** One job in one worker: a request goes in, progress and one result come back; cancelling ends the worker at once. */
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

/** What is used of a `Worker`, so that tests can stand in for it. */
export interface JobWorker {
  postMessage(message: unknown): void;
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
  | { readonly kind: 'result'; readonly value: Value }
  | { readonly kind: 'error'; readonly error: Refusal };

/** Result of a handler inside the worker, with the buffers that need not be copied. */
export type JobReply<Value> = Result<{ readonly value: Value; readonly transfer: Transferable[] }, Refusal>;

/**
 * Runs a job in a worker of its own, which is ended afterwards. Refusals: what the job refuses, `job.cancelled`, and
 * `job.failed` (the worker broke, for instance for lack of memory). Never rejects.
 */
export function runJob<Request, Value>(
  makeWorker: () => JobWorker,
  request: Request,
  options: JobOptions = {},
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
      else if (message.kind === 'result') end(ok(message.value));
      else end(err(message.error));
    };
    options.signal?.addEventListener('abort', cancel, { once: true });
    worker.postMessage(request);
  });
}

/** The cause goes along for the sentence on the screen; the log gets the code only. */
function failed(why: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'job.failed', params: { why } });
}

/** Answers the one request of `runJob` inside the worker; whatever the handler throws becomes `job.failed`. */
export function serveJob<Request, Value>(
  scope: JobScope,
  handle: (request: Request, report: (progress: JobProgress) => void) => Promise<JobReply<Value>>,
): void {
  const post = (message: JobMessage<Value>, transfer: Transferable[] = []): void => scope.postMessage(message, transfer);
  scope.onmessage = (event) => {
    const request: Request = event.data;
    handle(request, (progress) => post({ kind: 'progress', progress })).then(
      (reply) =>
        reply.ok ? post({ kind: 'result', value: reply.value.value }, reply.value.transfer) : post({ kind: 'error', error: reply.error }),
      (error: unknown) => post({ kind: 'error', error: failed(error instanceof Error ? error.message : 'unknown').error }),
    );
  };
}
