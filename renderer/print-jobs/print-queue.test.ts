/** The queue: one after another, the same wish once, and what ended is there to be printed again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Again, clearQueue, dismiss, enqueue, type JobEnd, printAgain, type Task, usePrintQueue } from './print-queue';

const DONE: JobEnd = { state: 'done', sentence: '送到了' };
const ran: string[] = [];
const agains: (Again | null)[] = [];
let end: (name: string, how?: JobEnd) => void;
let tasks: Map<string, (end: JobEnd) => void>;

/** A wish that takes until it is told to end. */
function task(key: string): Task {
  return {
    key,
    run: (tell, again) => {
      ran.push(key);
      agains.push(again);
      tell({ name: key, state: 'printing', paper: true });
      return new Promise((done) => tasks.set(key, done));
    },
  };
}

const states = () => usePrintQueue.getState().jobs.map(({ key, state }) => `${key} ${state}`);
const settle = (): Promise<void> => new Promise((done) => setTimeout(done));

beforeEach(() => {
  clearQueue();
  ran.length = 0;
  agains.length = 0;
  tasks = new Map();
  end = (name, how = DONE) => tasks.get(name)?.(how);
});
afterEach(async () => {
  clearQueue();
  for (const key of tasks.keys()) end(key);
  await settle();
  vi.restoreAllMocks();
});

it('prints one after another and shows where each is', async () => {
  const first = enqueue(task('a'));
  void enqueue(task('b'));
  expect(states()).toEqual(['a printing', 'b waiting']);
  end('a');
  expect(await first).toEqual(DONE);
  await settle();
  expect(states()).toEqual(['a done', 'b printing']);
  expect(ran).toEqual(['a', 'b']);
});

it('takes a double click for one, while it waits, prints, and just after', async () => {
  void enqueue(task('a'));
  void enqueue(task('b'));
  expect([await enqueue(task('a')), await enqueue(task('b'))]).toMatchObject([{ state: 'gone' }, { state: 'gone' }]);
  end('a');
  await settle();
  expect(await enqueue(task('a'))).toMatchObject({ state: 'gone' });
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1001);
  void enqueue(task('a'));
  expect(states()).toEqual(['a done', 'b printing', 'a waiting']);
});

it('goes on behind one that failed, keeps it with its reason, and tries it again', async () => {
  void enqueue(task('a'));
  void enqueue(task('b'));
  end('a', { state: 'failed', sentence: '没纸了' });
  await settle();
  expect(states()).toEqual(['a failed', 'b printing']);
  const [failed] = usePrintQueue.getState().jobs;
  expect(failed?.sentence).toBe('没纸了');
  printAgain(failed?.id ?? 0, null);
  expect(states()).toEqual(['a waiting', 'b printing']);
  end('b');
  await settle();
  expect(states()).toEqual(['a printing', 'b done']);
});

it('prints again from a page, but nothing that is not over', async () => {
  void enqueue(task('a'));
  const [job] = usePrintQueue.getState().jobs;
  const again = { from: 7, copies: 2, ask: false };
  printAgain(job?.id ?? 0, again);
  expect(ran).toEqual(['a']);
  end('a');
  await settle();
  printAgain(job?.id ?? 0, again);
  expect(agains).toEqual([null, again]);
});

it('leaves out what was dropped while it waited, or cancelled in its dialog', async () => {
  const first = enqueue(task('a'));
  const second = enqueue(task('b'));
  dismiss(usePrintQueue.getState().jobs[1]?.id ?? 0);
  expect(await second).toMatchObject({ state: 'gone' });
  end('a', { state: 'gone', sentence: '' });
  expect(await first).toMatchObject({ state: 'gone' });
  await settle();
  expect([states(), ran]).toEqual([[], ['a']]);
});

it('keeps the last five, and none when the desk is locked', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
    void enqueue(task(key));
    end(key);
    await settle();
  }
  expect(states()).toEqual(['b done', 'c done', 'd done', 'e done', 'f done']);
  void enqueue(task('g'));
  clearQueue();
  end('g');
  await settle();
  expect(states()).toEqual([]);
});
