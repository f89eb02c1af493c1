/** What becomes of lines, in any order, and from where a stream is read on: a table each. */
import { GENESIS, type JournalEntry, sealEntry } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import { describe, expect, it } from 'vitest';
import { type CameLine, type Head, joined, type Place, readingFrom, readUpTo, type StreamState, sorted } from './judge';

const entries: JournalEntry[] = [];
for (let seq = 1; seq <= 6; seq += 1) {
  const record = `r${seq}`;
  const body = { seq, site: 's', desk: 'A', at: `2026-11-21T09:0${seq}:00+08:00`, by: 'b', command: 'c', record, register: 'duty', no: '' };
  entries.push(sealEntry({ ...body, op: 'create', reason: '', changes: [], prev: entries.at(-1)?.hash ?? GENESIS }));
}
const chain = entries[0]?.hash ?? '';
const line = (seq: number, place = seq, change: object = {}): CameLine => {
  const entry = { ...entries[seq - 1], ...change } as JournalEntry;
  return { chain, text: writeLine({ entry, values: [] }), place };
};

describe('a line by itself', () => {
  it.each<[string, CameLine, string]>([
    ['no line', { chain, text: '{}', place: 7 }, 'line'],
    ['of no chain', { ...line(1), chain: 'orders.new' }, 'line'],
    ['with what no database keeps', line(2, 2, { desk: 'A\0' }), 'line'],
    ['altered', line(2, 2, { by: 'x' }), 'altered'],
    ['of another site', line(2, 2, { site: 't' }), 'site'],
  ])('%s', (_, came, kind) => {
    expect(sorted([came], 's')).toMatchObject({ sound: [], refused: [{ kind, place: came.place }] });
  });

  it('keeps no value that its entry does not name', () => {
    const entry = entries[0] as JournalEntry;
    const values = [{ d: 'a'.repeat(64), salt: 's', value: '13800138021', record: 'r1' }];
    expect(sorted([{ chain, text: writeLine({ entry, values }), place: 1 }], 's').sound[0]?.text).not.toContain('138');
  });
});

/** Takes pieces one after the other, as the database does; what waits comes again with the next piece. */
function takeAll(pieces: readonly (readonly CameLine[])[]) {
  let heads: ReadonlyMap<string, Head> = new Map();
  let waiting: ReturnType<typeof sorted>['sound'] = [];
  const kept: string[] = [];
  const refused: string[] = [];
  let known = 0;
  for (const piece of [...pieces, []]) {
    const result = joined([...waiting, ...sorted(piece, 's').sound], heads, (_, seq) => kept[seq - 1]);
    kept.push(...result.taken.map(({ entry }) => entry.hash));
    refused.push(...result.refused.map(({ kind, seq }) => `${kind} ${seq}`));
    known += result.known;
    waiting = result.ahead;
    heads = result.heads;
  }
  return { kept, waiting: waiting.map(({ entry }) => entry.seq), refused, known };
}

describe('lines of a chain', () => {
  const all = entries.map(({ hash }) => hash);
  const { hash: _hash, ...body } = entries[2] as JournalEntry;
  const other = sealEntry({ ...body, by: 'somebody else' });
  const parted: CameLine = { chain, text: writeLine({ entry: other, values: [] }), place: 9 };
  it.each<[string, readonly (readonly CameLine[])[], object]>([
    ['in order', [[1, 2, 3, 4, 5, 6].map((n) => line(n))], { kept: all, waiting: [], refused: [], known: 0 }],
    ['backwards, one by one', [6, 5, 4, 3, 2, 1].map((n) => [line(n)]), { kept: all, waiting: [], refused: [], known: 0 }],
    ['each twice', [[1, 1, 2, 3, 4].map((n) => line(n)), [2, 3, 4, 5, 6].map((n) => line(n))], { kept: all, waiting: [], known: 4 }],
    ['with a gap', [[1, 2, 4, 5].map((n) => line(n))], { kept: all.slice(0, 2), waiting: [4, 5], refused: [] }],
    ['that goes on in two ways', [[1, 2, 3].map((n) => line(n)), [parted]], { kept: all.slice(0, 3), refused: ['parted 3'] }],
    ['that goes on in two ways at once', [[line(1), line(2), line(3), parted]], { kept: all.slice(0, 3), refused: ['parted 3'] }],
    ['under another name', [[{ ...line(1), chain: 'b'.repeat(64) }]], { kept: [], refused: ['parted 1'] }],
  ])('%s', (_, pieces, said) => expect(takeAll(pieces)).toMatchObject(said));
});

describe('a stream', () => {
  const now: StreamState = { created: 'x', first: 1, last: 10, messages: 10, forgets: false };
  const before: Place = { created: 'x', place: 8, messages: 8 };
  it.each<[string, Place | null, Partial<StreamState>, number, string | null]>([
    ['never seen', null, {}, 1, null],
    ['never read, its beginning forgotten', { created: '', place: 0, messages: 0 }, { first: 4 }, 4, null],
    ['read on', before, {}, 9, null],
    ['nothing new', { ...before, place: 10, messages: 10 }, {}, 11, null],
    ['made anew', before, { created: 'y' }, 1, 'replaced'],
    ['shorter than it was read', before, { last: 5, messages: 5 }, 1, 'replaced'],
    ['emptied', before, { first: 11, messages: 0 }, 11, 'emptied'],
    ['with holes', before, { messages: 7 }, 9, 'emptied'],
    ['that forgets by itself', before, { first: 9, messages: 2, forgets: true }, 9, null],
  ])('%s', (_, place, state, from, fault) => expect(readingFrom(place, { ...now, ...state })).toEqual({ from, fault }));
});

describe('a reader that has no more', () => {
  it.each<[string, Parameters<typeof readUpTo>, number]>([
    ['came to the end', [42, 42, { last: 42, message: 42 }], 42],
    ['came past it: more was written meanwhile', [43, 42, { last: 43, message: 43 }], 43],
    ['lacks what the leader has', [30, 42, { last: 42, message: 42 }], 30],
    ['lacks all of it', [21, 42, { last: 42, message: 42 }], 21],
    ['asked a leader that lacks it too', [21, 42, { last: 21, message: 21 }], 21],
    ['asked one that lacks some of it', [21, 42, { last: 30, message: 30 }], 21],
    ['read all that is there; the rest was taken out', [30, 42, { last: 42, message: 30 }], 42],
    ['read nothing; all was taken out', [21, 42, { last: 42, message: 0 }], 42],
  ])('%s', (_, asked, place) => expect(readUpTo(...asked)).toBe(place));
});
