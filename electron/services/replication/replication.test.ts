import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { chain } from '../journal-samples';
import { type Arrived, type Link, linkFault, type StreamFacts } from './link';
import { makeReplication } from './replication';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const LINES = chain(3, '甲');
const NAME = (JSON.parse(LINES[0] ?? '') as { entry: { hash: string } }).entry.hash;

/** A stream on which each message comes when the test says so, and which tells from where it was read and what it was sent. */
function stream(facts: Partial<StreamFacts>) {
  const readFrom: number[] = [];
  const sent: number[] = [];
  let waiting: Arrived[] = [];
  let wake = (): void => undefined;
  let cut = (): void => undefined;
  let mend = (): void => undefined;
  let mended: Promise<void> = Promise.resolve();
  let acknowledged: () => Promise<void> = async () => undefined;
  const connect = async (): Promise<Link> => {
    await mended;
    let isOver = false;
    waiting = [];
    const closed = new Promise<void>((done) => {
      cut = () => {
        isOver = true;
        wake();
        done();
      };
    });
    return {
      server: 'hub',
      facts: async () => ({ id: 'x', cuts: '', last: 0, forgets: false, chains: new Map(), ...facts }),
      publish: async ({ seq }) => {
        sent.push(seq);
        await acknowledged();
        return { doubled: false };
      },
      replace: async () => undefined,
      read: async function* (from) {
        readFrom.push(from);
        while (!isOver) {
          yield* waiting.splice(0);
          if (!isOver && waiting.length === 0) await new Promise<void>((done) => (wake = done));
        }
      },
      bucket: () => Promise.reject(linkFault('no-stream', 'it has none')),
      close: async () => cut(),
      closed,
    };
  };
  const bring = (at: number, seq: number, pending = 0): void => {
    waiting.push({ at, pending, chain: NAME, seq, text: LINES[seq - 1] ?? '' });
    wake();
  };
  const away = (): void => {
    mended = new Promise((done) => (mend = done));
    cut();
  };
  return { connect, bring, readFrom, sent, away, back: () => mend(), acknowledge: (when: () => Promise<void>) => (acknowledged = when) };
}

async function joined(over: ReturnType<typeof stream>, has: Record<string, number>) {
  const replication = await switchedOn(over);
  await replication.begin('s', has);
  await vi.waitFor(() => expect(over.readFrom).toHaveLength(1));
  return replication;
}

async function switchedOn(over: ReturnType<typeof stream>) {
  const data = mkdtempSync(path.join(tmpdir(), 'deskbook-road-'));
  ends.push(() => rmSync(data, { recursive: true, force: true }));
  const replication = makeReplication({
    disk: makeNodeDisk(),
    data,
    guard: { seal: async () => null, open: async () => ({ text: '', stale: false }) },
    load: async () => over.connect,
    later: (ms, run) => {
      const timer = setTimeout(run, ms / 50);
      return () => clearTimeout(timer);
    },
    now: Date.now,
    random: Math.random,
    log: () => undefined,
    checkMs: 2_500,
  });
  ends.push(() => replication.stop());
  await replication.set({ servers: ['localhost:1'], user: '' }, async () => true);
  await replication.switch(true);
  return replication;
}

describe('a connection', () => {
  it('that stood before the window asked is told at once, and only then is there anything to wait for', async () => {
    const over = stream({ last: 0, chains: new Map() });
    const replication = await joined(over, {});
    const waits = vi.fn();
    const first = await replication.take('', {}, {});
    expect(first.state.server).not.toBe('');
    const second = replication.take(first.mark, {}, {}).then(waits);
    await new Promise((done) => setTimeout(done, 50));
    expect(waits).not.toHaveBeenCalled();
    over.bring(1, 1);
    await second;
    expect(waits).toHaveBeenCalledOnce();
  });
});

describe('what was sent from here', () => {
  it.each(['before', 'after'])('is not given back to the window when it is read %s it is acknowledged', async (when) => {
    const facts: Partial<StreamFacts> = { last: 0, chains: new Map() };
    const over = stream(facts);
    const replication = await joined(over, {});
    Object.assign(facts, { last: 2, chains: new Map([[NAME, { count: 2, last: 2 }]]) });
    let acknowledge = (): void => undefined;
    over.acknowledge(() => new Promise((done) => (acknowledge = done)));
    const sending = replication.send([{ chain: NAME, text: LINES[0] ?? '' }], { [NAME]: 1 });
    await vi.waitFor(() => expect(over.sent).toEqual([1]));
    if (when === 'after') acknowledge();
    over.bring(1, 1);
    await new Promise((done) => setTimeout(done, 20));
    acknowledge();
    expect((await sending).isSent).toBe(true);
    // The second one is of another program with the same journal: it was not sent from here.
    over.bring(2, 2);
    await vi.waitFor(async () => expect((await replication.take('', { [NAME]: 1 }, {})).lines.map(({ text }) => text)).toEqual([LINES[1]]));
  });
});

describe('a connection that breaks', () => {
  it('reads again what had come and the window had not taken', async () => {
    const over = stream({ last: 2, chains: new Map([[NAME, { count: 2, last: 2 }]]) });
    const replication = await joined(over, {});
    over.bring(1, 1, 1);
    const { mark } = await replication.take('', {}, {});
    const first = await replication.take(mark, {}, {});
    expect(first.lines).toHaveLength(1);
    // The second comes while the window keeps the first, and the connection breaks before it is asked for.
    over.bring(2, 2);
    await vi.waitFor(async () => expect((await replication.take('', {}, {})).lines).toHaveLength(2));
    over.away();
    await vi.waitFor(() => expect(replication.state().server).toBe(''));
    void replication.take(first.mark, { [NAME]: 1 }, {});
    over.back();
    await vi.waitFor(() => expect(over.readFrom).toHaveLength(2));
    expect(over.readFrom[1]).toBeLessThanOrEqual(2);
  });
});

describe('an end that comes while it begins', () => {
  it('ends a connection that is being made, and leaves none behind', async () => {
    const over = stream({});
    const replication = await switchedOn(over);
    over.away();
    await replication.begin('s', {});
    const off = replication.switch(false);
    // Time for the end to find nothing that it could close; the server answers only then.
    await new Promise((done) => setTimeout(done, 100));
    over.back();
    await off;
    expect(replication.state().state).toBe('off');
    expect(over.readFrom).toEqual([]);
  });

  it('opens none after it', async () => {
    const over = stream({});
    const replication = await switchedOn(over);
    void replication.begin('s', {});
    await replication.stop();
    await new Promise((done) => setTimeout(done, 100));
    expect(over.readFrom).toEqual([]);
  });
});

describe('a stream that is met for the first time', () => {
  it('is read before anything is said to be in it: a count is deceived by what is doubled', async () => {
    // The first twice and the third: as many messages as the last one's number.
    const over = stream({ last: 3, chains: new Map([[NAME, { count: 3, last: 3 }]]) });
    const replication = await joined(over, { [NAME]: 3 });
    const lines = LINES.map((text) => ({ chain: NAME, text }));
    expect((await replication.send(lines, { [NAME]: 3 })).known).toEqual({});
    expect(over.sent).toEqual([]);
    over.bring(1, 1, 2);
    over.bring(2, 1, 1);
    over.bring(3, 3);
    await vi.waitFor(async () => {
      await replication.send(lines, { [NAME]: 3 });
      expect(over.sent).toEqual([2, 3]);
    });
  });
});

describe('a message that tells of more than there is', () => {
  it('is not believed for long: the end of the stream is', async () => {
    const over = stream({ last: 2, chains: new Map([[NAME, { count: 2, last: 1 }]]) });
    const replication = await joined(over, {});
    // The second entry first, and the last message says that three come after it.
    over.bring(1, 2, 1);
    over.bring(2, 1, 3);
    await vi.waitFor(async () => expect((await replication.take('', {}, {})).lines).toHaveLength(2));
    const { mark } = await replication.take('', {}, {});
    void replication.take(mark, { [NAME]: 1 }, { [NAME]: 0 });
    await vi.waitFor(() => expect(replication.state().toTake).toBe(0));
    // What was not kept for its gap is read again.
    await replication.take(mark, { [NAME]: 1 }, {});
    await vi.waitFor(() => expect(over.readFrom).toEqual([1, 1]));
  });
});
