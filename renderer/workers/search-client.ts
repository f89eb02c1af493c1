/** Asks the search worker (BY-8). It is no job that ends: it stays in step with the records and answers question after question. */
import type { Wanted } from '@shared/search/book';
import type { Query } from '@shared/search/query';
import type { Found } from './search-service';
import type { JobWorker } from './worker-job';

export type SearchQuestion =
  | { readonly kind: 'open'; readonly database: string }
  | { readonly kind: 'find'; readonly id: number; readonly query: Query; readonly wanted: Wanted };

export type SearchAnswer =
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  /** Older records are there now as well. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Search {
  /** The newest hits of each register. Rejects when the worker broke; the next question begins with a new one. */
  find(query: Query, wanted: Wanted): Promise<Found>;
  /** Calls back when an answer that was not whole would be whole now; call the answer to stop. */
  onWhole(hear: () => void): () => void;
  close(): void;
}

interface Waiting {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** Begins to load at once. `makeWorker` stands in for the worker in tests. */
export function openSearch(database: string, makeWorker: () => JobWorker = searchWorker): Search {
  const waiting = new Map<number, Waiting>();
  const hearers = new Set<() => void>();
  let asked = 0;
  let worker: JobWorker | null = null;

  function begin(): JobWorker {
    const made = makeWorker();
    worker = made;
    made.onmessage = (event) => take(event.data as SearchAnswer);
    made.onerror = (event) => fail(event.message);
    made.onmessageerror = () => fail('message');
    tell(made, { kind: 'open', database });
    return made;
  }

  function take(answer: SearchAnswer): void {
    if (answer.kind === 'failed') return fail(answer.why);
    if (answer.kind === 'whole') for (const hear of hearers) hear();
    else {
      waiting.get(answer.id)?.resolve(answer.found);
      waiting.delete(answer.id);
    }
  }

  function fail(why: string): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  }

  begin();
  return {
    find: (query, wanted) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        tell(worker ?? begin(), { kind: 'find', id: asked, query, wanted });
      }),
    onWhole: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    close: () => fail('closed'),
  };
}

function tell(worker: JobWorker, question: SearchQuestion): void {
  worker.postMessage(question);
}

function searchWorker(): JobWorker {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}
