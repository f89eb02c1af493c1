import { afterEach, describe, expect, it, vi } from 'vitest';
import { shareFiles } from './share-files';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

const bytesOf = (word: string): Uint8Array => new TextEncoder().encode(word);

function desk(files: Record<string, string>) {
  const there = new Map(Object.entries(files));
  const offered: unknown[][] = [];
  const put: [string, string | null][] = [];
  const troubles: string[] = [];
  const read: string[] = [];
  let hear = (): void => undefined;
  let want: (hash: string) => void = () => undefined;
  let fails = false;
  const end = shareFiles({
    stream: {
      offerFiles: async (...args) => {
        if (fails) throw new Error('no answer');
        offered.push(args);
      },
      wantedFile: () => new Promise((done) => (want = done)),
      putFile: async (hash, bytes) => void put.push([hash, bytes && new TextDecoder().decode(bytes)]),
    },
    exchange: {
      positions: async () => ({ a: there.size }),
      onNews: (tell) => {
        hear = tell;
        return () => (hear = () => undefined);
      },
    },
    files: {
      fresh: async (known) => [...there.keys()].filter((hash) => !known.has(hash)),
      bytes: async (hash) => {
        read.push(hash);
        const word = there.get(hash);
        return word === undefined ? null : bytesOf(word);
      },
    },
    onTrouble: (what) => troubles.push(what),
    wait: () => new Promise((done) => setTimeout(done, 1)),
  });
  ends.push(end);
  const add = (hash: string, word: string): void => {
    there.set(hash, word);
    hear();
  };
  return { there, offered, put, troubles, read, add, end, want: (hash: string) => want(hash), fail: (on: boolean) => (fails = on) };
}

describe('the files of a desk', () => {
  it('are offered by name alone, each once, with what was written about them', async () => {
    const one = desk({ x: '照片' });
    await vi.waitFor(() => expect(one.offered).toEqual([[['x'], { a: 1 }]]));
    one.add('y', '扫描件');
    await vi.waitFor(() => expect(one.offered[1]).toEqual([['y'], { a: 2 }]));
    expect(one.read).toEqual([]);
  });

  it('are handed over when one is wanted, and named as gone when it is', async () => {
    const one = desk({ x: '照片' });
    await vi.waitFor(() => expect(one.offered).toHaveLength(1));
    one.want('x');
    await vi.waitFor(() => expect(one.put).toEqual([['x', '照片']]));
    one.there.delete('x');
    await vi.waitFor(() => {
      one.want('x');
      expect(one.put.at(-1)).toEqual(['x', null]);
    });
    // Tied to a record again it is offered again.
    one.add('x', '照片');
    await vi.waitFor(() => expect(one.offered).toHaveLength(2));
  });

  it('are offered again after a call that failed, and none is after the end', async () => {
    const one = desk({});
    one.fail(true);
    one.add('x', '照片');
    await vi.waitFor(() => expect(one.troubles.length).toBeGreaterThan(0));
    one.fail(false);
    await vi.waitFor(() => expect(one.offered).toHaveLength(1));
    one.end();
    one.want('x');
    one.add('y', '扫描件');
    await new Promise((done) => setTimeout(done, 20));
    expect([one.offered.length, one.put]).toEqual([1, []]);
  });

  it('leave the desk to whoever saves most of the time, however many are wanted, and wait for whoever types', async () => {
    vi.useFakeTimers();
    const wantedFile = vi.fn(async () => 'x');
    const putFile = vi.fn(() => new Promise<void>((done) => setTimeout(done, 100)));
    const nothing = async (): Promise<void> => undefined;
    const end = shareFiles({
      stream: { offerFiles: nothing, wantedFile, putFile },
      exchange: { positions: async () => ({}), onNews: () => () => undefined },
      files: { fresh: async () => [], bytes: async () => bytesOf('照片') },
      onTrouble: expect.unreachable,
    });
    ends.push(end);
    await vi.advanceTimersByTimeAsync(499);
    expect(wantedFile).toHaveBeenCalledTimes(1);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await vi.advanceTimersByTimeAsync(1);
    expect(wantedFile).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(putFile).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(putFile).toHaveBeenCalledTimes(2);
  });
});
