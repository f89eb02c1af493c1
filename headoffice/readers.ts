/** Worker threads that read files, several at a time; one that breaks down or hangs costs its file and is replaced. */
import { Worker } from 'node:worker_threads';
import { type ReadAnswer, type ReadTask, unreadable } from './read-file';

/** A file that takes longer is given up: a whole week is read in a fraction of a second. */
const LONGEST_MS = 120_000;
/** Of one worker's heap: the largest file that is opened takes less. */
const HEAP_MB = 1_024;

export interface Readers {
  read(task: ReadTask): Promise<ReadAnswer>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: ReadTask;
  readonly settle: (answer: ReadAnswer) => void;
}

/** `count` threads of the bundled worker at `entry`. */
export function readersOf(entry: URL, count: number): Readers {
  const queue: Waiting[] = [];
  const seats = Array.from({ length: count }, () => new Seat(entry, queue));
  return {
    read: (task) =>
      new Promise((settle) => {
        queue.push({ task, settle });
        seats.find((seat) => seat.isFree)?.next();
      }),
    close: async () => {
      for (const seat of seats) await seat.close();
    },
  };
}

/** One worker at a time, and the file it has in hand. */
class Seat {
  private readonly entry: URL;
  private readonly queue: Waiting[];
  private worker: Worker | null = null;
  private current: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(entry: URL, queue: Waiting[]) {
    this.entry = entry;
    this.queue = queue;
  }

  get isFree(): boolean {
    return this.current === null;
  }

  next(): void {
    const waiting = this.queue.shift();
    if (!waiting) return;
    this.current = waiting;
    this.worker ??= this.begin();
    this.timer = setTimeout(() => this.replace('file.tooSlow'), LONGEST_MS);
    this.worker.postMessage(waiting.task);
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    worker.on('message', (answer: ReadAnswer) => {
      if (this.worker === worker) this.end(answer);
    });
    // Also tells when it ran out of memory; what a worker does that was given up matters to nobody.
    worker.on('error', () => {
      if (this.worker === worker) this.replace('file.unreadable');
    });
    return worker;
  }

  private replace(code: string): void {
    void this.close();
    if (this.current) this.end(unreadable(this.current.task.path, code));
  }

  private end(answer: ReadAnswer): void {
    clearTimeout(this.timer);
    const { current } = this;
    this.current = null;
    current?.settle(answer);
    this.next();
  }
}
