/** What waits to be printed, is printed, and was printed just now: one after another, since one window lays out one thing at a time. */
import type { SheetCount } from '@renderer/print/print-root';
import { create } from 'zustand';

export type QueueState = 'waiting' | 'laying' | 'printing' | 'done' | 'failed';

export interface QueuedJob {
  readonly id: number;
  /** The same for the same wish: a double click is one. */
  readonly key: string;
  /** '' until it is laid out. */
  readonly name: string;
  readonly state: QueueState;
  /** Of the records that are read; `all` 0: not known yet. */
  readonly done: number;
  readonly all: number;
  /** What it came to, or why it failed and what to do. */
  readonly sentence: string;
  readonly sheets: readonly SheetCount[];
  /** It went to this one without a dialog; '' = by the dialog, or not to paper. */
  readonly printer: string;
  /** Pages can be printed again: it went to paper, or was about to. */
  readonly paper: boolean;
  /** It is spoken of; else only the list of the last ones shows it. */
  readonly told: boolean;
}

/** Printed again: which pages, how often, and where. */
export interface Again {
  /** Page from which it goes on, counted from 1 over the whole document. */
  readonly from: number;
  readonly copies: number;
  /** By the dialog, whatever printer is remembered. */
  readonly ask: boolean;
}

export type JobNews = Partial<Pick<QueuedJob, 'name' | 'state' | 'done' | 'all' | 'sheets' | 'printer' | 'paper'>>;

/** `gone`: nothing to speak of, as after a dialog that was cancelled. */
export type JobEnd = { readonly state: 'done' | 'failed' | 'gone'; readonly sentence: string };

export interface Task {
  readonly key: string;
  /** Never rejects. `again` null: for the first time, or after it failed. */
  run(tell: (news: JobNews) => void, again: Again | null): Promise<JobEnd>;
}

interface PrintQueue {
  /** In the order of their wishes. */
  readonly jobs: readonly QueuedJob[];
  /** The list of the last ones is open. */
  readonly open: boolean;
  setOpen(open: boolean): void;
}

export const usePrintQueue = create<PrintQueue>()((set) => ({
  jobs: [],
  open: false,
  setOpen: (open) => set({ open }),
}));

/** So many that ended stay, to be printed again. */
const KEPT = 5;
/** The second of two clicks comes within so many ms, even if a quick printer has the sheet by then. */
const DOUBLE_MS = 1000;

interface Wish {
  readonly task: Task;
  readonly ended: (end: JobEnd) => void;
  again: Again | null;
}

const wishes = new Map<number, Wish>();
const endedAt = new Map<string, number>();
let count = 0;
let running = false;

const NONE: JobEnd = { state: 'gone', sentence: '' };

/** Puts a wish at the end of the queue; told when it ended. The same wish while it waits, is printed or has just ended is dropped. */
export function enqueue(task: Task): Promise<JobEnd> {
  const { key } = task;
  const { jobs } = usePrintQueue.getState();
  const fresh = performance.now() - (endedAt.get(key) ?? Number.NEGATIVE_INFINITY) < DOUBLE_MS;
  if (fresh || jobs.some((job) => job.key === key && isAhead(job))) return Promise.resolve(NONE);
  const id = ++count;
  const job: QueuedJob = {
    id,
    key,
    name: '',
    state: 'waiting',
    done: 0,
    all: 0,
    sentence: '',
    sheets: [],
    printer: '',
    paper: false,
    told: true,
  };
  usePrintQueue.setState({ jobs: [...jobs, job] });
  return new Promise((ended) => {
    wishes.set(id, { task, ended, again: null });
    void work();
  });
}

/** Prints a job that ended once more; null as it was wished, as after it failed. */
export function printAgain(id: number, again: Again | null): void {
  const wish = wishes.get(id);
  const job = usePrintQueue.getState().jobs.find((one) => one.id === id);
  if (!wish || !job || isAhead(job)) return;
  wish.again = again;
  put(id, { state: 'waiting', told: true, sentence: '', done: 0, all: 0 });
  void work();
}

/** It is not spoken of any more, and taken out while it still waits. */
export function dismiss(id: number): void {
  const job = usePrintQueue.getState().jobs.find((one) => one.id === id);
  if (job?.state === 'waiting') remove(id);
  else put(id, { told: false });
}

/** Forgets all of it, as when the desk is locked; what is at the printer goes on. */
export function clearQueue(): void {
  for (const { id, state } of usePrintQueue.getState().jobs) if (state !== 'laying' && state !== 'printing') remove(id);
  endedAt.clear();
  usePrintQueue.setState({ jobs: [], open: false });
}

function isAhead({ state }: QueuedJob): boolean {
  return state === 'waiting' || state === 'laying' || state === 'printing';
}

async function work(): Promise<void> {
  if (running) return;
  running = true;
  for (let next = nextJob(); next; next = nextJob()) {
    const { id, key } = next;
    const wish = wishes.get(id);
    if (!wish) {
      remove(id);
      continue;
    }
    put(id, { state: 'laying' });
    const end = await wish.task.run((news) => put(id, news), wish.again);
    endedAt.set(key, performance.now());
    if (end.state === 'gone') remove(id);
    else put(id, { state: end.state, sentence: end.sentence, told: end.sentence !== '' });
    wish.ended(end);
    if (!usePrintQueue.getState().jobs.some((job) => job.id === id)) wishes.delete(id);
    forgetOldest();
  }
  running = false;
}

function nextJob(): QueuedJob | undefined {
  return usePrintQueue.getState().jobs.find(({ state }) => state === 'waiting');
}

function put(id: number, change: Partial<QueuedJob>): void {
  usePrintQueue.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) }));
}

function remove(id: number): void {
  wishes.get(id)?.ended(NONE);
  wishes.delete(id);
  usePrintQueue.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

/** Forms of hundreds of records are not kept for ever. */
function forgetOldest(): void {
  const ended = usePrintQueue.getState().jobs.filter((job) => !isAhead(job));
  for (const { id } of ended.slice(0, Math.max(0, ended.length - KEPT))) remove(id);
}
