import { sha256Hex } from '@shared/base/hash';
import { describe, expect, it, vi } from 'vitest';
import { makeFileRoad } from './files';
import { type Bucket, type Link, linkFault } from './link';

const bytesOf = (word: string): Uint8Array => new TextEncoder().encode(word);
/** Much longer than what passes by itself is waited for. */
const CHECK = 60_000;
const [A, B] = [sha256Hex('甲'), sha256Hex('乙')];

/** A road to a bucket that refuses what it is told to; `tick` is the time of looking at it again. */
function road() {
  const put: string[] = [];
  const refuses = new Map<string, Error>();
  const ticks = new Set<() => void>();
  const pauses: number[] = [];
  const logged: string[] = [];
  let mayPut = true;
  let found = 0;
  const bucket: { -readonly [K in keyof Bucket]: Bucket[K] } = {
    mark: async () => 'm',
    names: async () => new Set(put),
    put: async (hash) => {
      const fault = refuses.get(hash);
      if (fault) throw fault;
      put.push(hash);
      return 'kept';
    },
    get: async () => 'none',
    erase: async () => undefined,
    discard: async () => undefined,
  };
  const link = { bucket: async () => bucket } as unknown as Link;
  const files = makeFileRoad({
    later: (ms, run) => {
      pauses.push(ms);
      ticks.add(run);
      return () => void ticks.delete(run);
    },
    log: (_level, text) => void logged.push(text),
    checkMs: CHECK,
    waitMs: CHECK,
    mayPut: () => mayPut,
    found: async () => void (found += 1),
  });
  const tick = async (): Promise<void> => {
    const due = [...ticks];
    ticks.clear();
    for (const run of due) run();
    await new Promise((done) => setTimeout(done, 0));
  };
  return { files, link, bucket, put, refuses, logged, pauses, tick, found: () => found, let: (may: boolean) => (mayPut = may) };
}

describe('files on their way', () => {
  it('are not asked of the window before the entries are out, and one is right after', async () => {
    const { files, link, tick, let: may, found } = road();
    may(false);
    void files.follow(link);
    await vi.waitFor(() => expect(found()).toBe(1));
    files.offer([A]);
    const none = files.wanted();
    await tick();
    expect(await none).toBe('');
    const one = files.wanted();
    may(true);
    files.nudge();
    expect(await one).toBe(A);
    expect(files.state).toEqual({ filesToSend: 1, filesState: 'on' });
  });

  it('wait for the next look when one was not taken, and the others go first then', async () => {
    const { files, link, put, refuses, tick } = road();
    void files.follow(link);
    files.offer([A, B]);
    await vi.waitFor(async () => expect(await files.wanted()).toBe(A));
    refuses.set(A, linkFault('full', 'no room'));
    await files.put(A, bytesOf('甲'));
    expect(files.state).toEqual({ filesToSend: 2, filesState: 'full' });
    const none = files.wanted();
    await tick();
    expect(await none).toBe('');
    expect(await files.wanted()).toBe(B);
    await files.put(B, bytesOf('乙'));
    expect(put).toEqual([B]);
    expect(files.state).toEqual({ filesToSend: 1, filesState: 'on' });
  });

  it.each([
    ['away', true],
    ['no-stream', true],
    ['full', false],
    ['forbidden', false],
  ] as const)('are tried again soon where what is in the way passes by itself: %s, %s', async (state, isSoon) => {
    const { files, link, put, refuses, pauses, tick } = road();
    void files.follow(link);
    files.offer([A]);
    await vi.waitFor(async () => expect(await files.wanted()).toBe(A));
    pauses.length = 0;
    refuses.set(A, linkFault(state, 'nobody answers'));
    await files.put(A, bytesOf('甲'));
    expect(pauses.some((ms) => ms < CHECK)).toBe(isSoon);
    refuses.clear();
    await tick();
    await vi.waitFor(async () => expect(await files.wanted()).toBe(A));
    await files.put(A, bytesOf('甲'));
    expect(put).toEqual([A]);
    expect(files.state).toEqual({ filesToSend: 0, filesState: 'on' });
  });

  it('are what their name says, or are not put at all', async () => {
    const { files, link, put, logged } = road();
    void files.follow(link);
    files.offer([A]);
    await vi.waitFor(async () => expect(await files.wanted()).toBe(A));
    await files.put(A, bytesOf('别的'));
    expect(put).toEqual([]);
    expect(files.state.filesToSend).toBe(0);
    expect(logged.join()).toContain(A);
  });

  it('are counted while nobody answers, and not before it is known what is there', async () => {
    const { files, link } = road();
    files.offer([A]);
    expect(files.state.filesToSend).toBe(0);
    expect(await files.bring(A)).toEqual({ came: false, why: 'away' });
    void files.follow(link);
    await vi.waitFor(() => expect(files.state.filesToSend).toBe(1));
    files.leave();
    files.offer([B]);
    expect(files.state.filesToSend).toBe(2);
    await files.put(A, null);
    expect(files.state.filesToSend).toBe(1);
  });

  it('that were erased are not put, though the window still offers them', async () => {
    const { files, link, put } = road();
    void files.follow(link);
    files.offer([A, B]);
    await vi.waitFor(async () => expect(await files.wanted()).toBe(A));
    await files.erase(link, A);
    await files.put(A, bytesOf('甲'));
    files.offer([A]);
    expect(put).toEqual([]);
    expect(await files.wanted()).toBe(B);
  });

  it.each([
    ['no-stream', 'away'],
    ['away', 'away'],
    ['forbidden', 'forbidden'],
  ] as const)('of a bucket that answers no more for a while are told to be away, not refused: %s, %s', async (state, why) => {
    const { files, link, found, bucket } = road();
    void files.follow(link);
    await vi.waitFor(() => expect(found()).toBe(1));
    await vi.waitFor(() => expect(files.state.filesState).toBe('on'));
    bucket.get = () => Promise.reject(linkFault(state, 'nobody answers'));
    await vi.waitFor(async () => expect(await files.bring(A)).toEqual({ came: false, why }));
  });
});
