import type { ReplicationState, StreamHost } from '@renderer/host/stream';
import type { Exchange, Positions, SentText } from '@shared/merge/exchange';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replicate } from './replicate';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Lines as `chain/number`. */
const line = (chain: string, seq: number): SentText => ({ chain, text: `${chain}/${seq}` });
const numberOf = ({ text }: SentText): number => Number(text.split('/')[1]);
const soon = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A desk's side: how much of each chain is there. */
function desk(has: Positions) {
  const there: Record<string, number> = { ...has };
  const hearing = new Set<() => void>();
  const taken: SentText[][] = [];
  const exchange: Exchange = {
    positions: async () => ({ ...there }),
    ownChain: async () => 'a',
    outgoing: async (known, limit) => {
      const all = Object.entries(there).flatMap(([chain, last]) =>
        Array.from({ length: Math.max(0, last - (known[chain] ?? 0)) }, (_, n) => line(chain, (known[chain] ?? 0) + n + 1)),
      );
      return { lines: all.slice(0, limit), known, has: { ...there }, isAll: all.length <= limit };
    },
    takeIn: async (lines) => {
      taken.push([...lines]);
      const waiting: Record<string, number> = {};
      for (const one of lines) {
        if (numberOf(one) === (there[one.chain] ?? 0) + 1) there[one.chain] = numberOf(one);
        else if (numberOf(one) > (there[one.chain] ?? 0)) waiting[one.chain] = there[one.chain] ?? 0;
      }
      return { taken: lines.length, known: 0, waiting, refused: [], early: 0, newer: 0, changed: 0 };
    },
    onNews: (tell) => {
      hearing.add(tell);
      return () => hearing.delete(tell);
    },
  };
  const write = (chain: string, count: number): void => {
    there[chain] = (there[chain] ?? 0) + count;
    for (const tell of hearing) tell();
  };
  return { exchange, there, taken, write, hearing };
}

/** A stream that answers what it is told to. */
function stream() {
  const held: Record<string, number> = {};
  const sent: SentText[] = [];
  const calls: string[] = [];
  const asked: unknown[][] = [];
  let come: SentText[] = [];
  let wake: (() => void) | null = null;
  let state: ReplicationState = {
    state: 'on',
    server: 'hub',
    toSend: 0,
    toTake: 0,
    filesToSend: 0,
    filesState: 'on',
    okAt: 1,
    shrunkAt: 0,
    epoch: 1,
  };
  let takes = true;
  const never = () => Promise.reject(new Error('not asked for here'));
  const host: StreamHost = {
    settings: never,
    set: never,
    switch: never,
    test: never,
    offerFiles: never,
    wantedFile: never,
    putFile: never,
    fetchFile: never,
    state: async () => state,
    begin: async () => state,
    send: async (lines) => {
      calls.push('send');
      if (takes) {
        sent.push(...lines);
        for (const one of lines) held[one.chain] = Math.max(held[one.chain] ?? 0, numberOf(one));
      }
      return { state, known: { ...held }, isSent: takes };
    },
    take: async (...args) => {
      asked.push(args);
      if (come.length === 0) await new Promise<void>((done) => (wake = done));
      const lines = come;
      come = [];
      return { state, known: { ...held }, lines, mark: `m${asked.length}` };
    },
  };
  return {
    host,
    sent,
    asked,
    calls,
    held,
    bring: (...lines: SentText[]) => {
      come = lines;
      wake?.();
    },
    become: (next: Partial<ReplicationState>, mayTake = true) => {
      state = { ...state, ...next };
      takes = mayTake;
      wake?.();
    },
  };
}

function run(there: ReturnType<typeof desk>, over: ReturnType<typeof stream>) {
  const states: string[] = [];
  const troubles: string[] = [];
  const end = replicate({
    stream: over.host,
    exchange: there.exchange,
    site: 'S',
    tell: ({ state }) => states.push(state),
    onTrouble: (what) => troubles.push(what),
    wait: () => soon(5),
  });
  ends.push(end);
  return { states, troubles, end };
}

describe('between the database and the stream', () => {
  it('sends what is there in pieces, then what is new, each once', async () => {
    const [a, hub] = [desk({ a: 1_200, b: 3 }), stream()];
    run(a, hub);
    await vi.waitFor(() => expect(hub.sent).toHaveLength(1_203));
    a.write('a', 2);
    await vi.waitFor(() => expect(hub.held).toEqual({ a: 1_202, b: 3 }));
    expect(new Set(hub.sent.map(({ text }) => text)).size).toBe(hub.sent.length);
  });

  it('takes in what comes and says so only afterwards, with what is missing', async () => {
    const [a, hub] = [desk({ a: 1 }), stream()];
    run(a, hub);
    await vi.waitFor(() => expect(hub.asked).toHaveLength(1));
    hub.bring(line('c', 1), line('c', 3));
    await vi.waitFor(() => expect(hub.asked).toHaveLength(2));
    expect(hub.asked[0]).toEqual(['', { a: 1 }, {}]);
    expect(hub.asked[1]).toEqual(['m1', { a: 1, c: 1 }, { c: 1 }]);
  });

  it('asks for the same again when taking in fails', async () => {
    const [a, hub] = [desk({}), stream()];
    const { takeIn } = a.exchange;
    let isFull = true;
    const failing: Exchange = { ...a.exchange, takeIn: (lines) => (isFull ? Promise.reject(new Error('disk full')) : takeIn(lines)) };
    const { troubles } = run({ ...a, exchange: failing }, hub);
    await vi.waitFor(() => expect(hub.asked).toHaveLength(1));
    hub.bring(line('c', 1));
    await vi.waitFor(() => expect(hub.asked).toHaveLength(2));
    expect(troubles).toEqual(['taking in: disk full']);
    expect(hub.asked[1]).toEqual(['', {}, {}]);
    isFull = false;
    hub.bring(line('c', 1));
    await vi.waitFor(() => expect(a.there).toEqual({ c: 1 }));
  });

  it('reads nothing while there is no connection, and sends all once there is one', async () => {
    const [a, hub] = [desk({ a: 5 }), stream()];
    hub.become({ state: 'away', server: '' }, false);
    const { states } = run(a, hub);
    await vi.waitFor(() => expect(hub.asked).toHaveLength(1));
    a.write('a', 1);
    await soon(30);
    expect(hub.calls).toEqual([]);
    hub.become({ state: 'on', server: 'hub', epoch: 2 });
    await vi.waitFor(() => expect(hub.held).toEqual({ a: 6 }));
    expect(states).toContain('away');
  });

  it('goes on trying what the server does not take', async () => {
    const [a, hub] = [desk({ a: 2 }), stream()];
    hub.become({ state: 'too-large' }, false);
    run(a, hub);
    await vi.waitFor(() => expect(hub.calls.length).toBeGreaterThan(2));
    hub.become({ state: 'on' });
    await vi.waitFor(() => expect(hub.held).toEqual({ a: 2 }));
    const calls = hub.calls.length;
    await soon(30);
    expect(hub.calls.length - calls).toBeLessThan(2);
  });

  it('goes on trying while the stream is still being read and none are sent, though nothing new is written', async () => {
    const [a, hub] = [desk({ a: 2 }), stream()];
    hub.become({}, false);
    run(a, hub);
    await vi.waitFor(() => expect(hub.calls.length).toBeGreaterThan(1));
    hub.become({});
    await vi.waitFor(() => expect(hub.held).toEqual({ a: 2 }));
    const calls = hub.calls.length;
    await soon(30);
    expect(hub.calls.length - calls).toBeLessThan(2);
  });

  it('ends when it is switched off, and when it is told to', async () => {
    for (const how of ['off', 'told'] as const) {
      const [a, hub] = [desk({ a: 1 }), stream()];
      const { end } = run(a, hub);
      await vi.waitFor(() => expect(hub.asked).toHaveLength(1));
      if (how === 'off') hub.become({ state: 'off' });
      else end();
      await vi.waitFor(() => expect(a.hearing.size).toBe(0));
      hub.bring(line('c', 1));
      await soon(20);
      expect(a.taken).toEqual([]);
    }
  });

  it('does nothing at all where it was never switched on', async () => {
    const [a, hub] = [desk({ a: 1 }), stream()];
    hub.become({ state: 'off' });
    run(a, hub);
    await soon(20);
    expect([hub.calls, hub.asked, a.hearing.size]).toEqual([[], [], 0]);
  });
});
