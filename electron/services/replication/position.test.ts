import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk } from '../disk/watched-disk';
import { tempFolderFor } from '../temp-folder';
import type { StreamFacts } from './link';
import { afterLoss, beside, type Position, readPosition, startOf, writePosition } from './position';

const NOW = 1_000;
const KNOWN: Position = { ...startOf('s'), stream: 'one', seq: 50, held: { a: 30, b: 20 }, taken: { a: 30, b: 20 } };
const chains = (all: Record<string, readonly [count: number, last: number]>): StreamFacts['chains'] =>
  new Map(Object.entries(all).map(([name, [count, last]]) => [name, { count, last }]));
const WHOLE: StreamFacts = { id: 'one', cuts: '', last: 50, forgets: false, chains: chains({ a: [30, 30], b: [20, 20] }) };

describe('the note beside what the stream says of itself', () => {
  it.each<[string, Position, Partial<StreamFacts>, { seq: number; held: Record<string, number>; shrunk: boolean }]>([
    ['as it was', KNOWN, {}, { seq: 50, held: { a: 30, b: 20 }, shrunk: false }],
    ['grown', KNOWN, { last: 70, chains: chains({ a: [50, 50], b: [20, 20] }) }, { seq: 50, held: { a: 30, b: 20 }, shrunk: false }],
    ['first met, which is known by reading it', startOf('s'), {}, { seq: 0, held: {}, shrunk: false }],
    ['first met, and empty', startOf('s'), { last: 0, chains: chains({}) }, { seq: 0, held: {}, shrunk: false }],
    [
      'with doubled messages',
      KNOWN,
      { last: 90, chains: chains({ a: [60, 30], b: [20, 20] }) },
      { seq: 50, held: { a: 30, b: 20 }, shrunk: false },
    ],
    [
      'with a late one at its end',
      KNOWN,
      { last: 51, chains: chains({ a: [31, 4], b: [20, 20] }) },
      { seq: 50, held: { a: 30, b: 20 }, shrunk: false },
    ],
    ['emptied', KNOWN, { chains: chains({}) }, { seq: 50, held: { a: 0, b: 0 }, shrunk: true }],
    [
      'shortened at its beginning',
      KNOWN,
      { chains: chains({ a: [5, 30], b: [20, 20] }) },
      { seq: 50, held: { a: 0, b: 20 }, shrunk: true },
    ],
    ['with one message gone', KNOWN, { chains: chains({ a: [29, 30], b: [20, 20] }) }, { seq: 50, held: { a: 0, b: 20 }, shrunk: true }],
    ['put back to before', KNOWN, { last: 40, chains: chains({ a: [20, 20], b: [20, 20] }) }, { seq: 0, held: {}, shrunk: true }],
    ['another of the same name', KNOWN, { id: 'two', last: 0, chains: chains({}) }, { seq: 0, held: {}, shrunk: true }],
    [
      'one that forgets by its settings',
      KNOWN,
      { forgets: true, chains: chains({ b: [2, 20] }) },
      { seq: 50, held: { a: 30, b: 20 }, shrunk: false },
    ],
  ])('%s', (_title, position, change, { seq, held, shrunk }) => {
    const found = beside(position, { ...WHOLE, ...change }, NOW);
    expect({ seq: found.position.seq, held: found.position.held, shrunk: found.shrunk }).toEqual({ seq, held, shrunk });
    expect(found.position.shrunkAt).toBe(shrunk ? NOW : 0);
  });

  it('keeps what is still to be erased, whatever became of the stream', () => {
    const erasing = ['ab'.repeat(32)];
    expect(beside({ ...KNOWN, erasing }, { ...WHOLE, id: 'two' }, NOW).position.erasing).toEqual(erasing);
  });
});

describe('a window that has less than it had', () => {
  it.each<[string, Record<string, number>, number]>([
    ['the same', { a: 30, b: 20 }, 50],
    ['more', { a: 31, b: 20, c: 1 }, 50],
    ['a chain less far', { a: 29, b: 20 }, 0],
    ['a chain gone', { a: 30 }, 0],
    ['nothing', {}, 0],
  ])('%s', (_title, has, seq) => expect(afterLoss(KNOWN, has).seq).toBe(seq));
});

describe('the note on the disk', () => {
  const folder = tempFolderFor(beforeEach, afterEach);

  it('is read back for its site and for no other', async () => {
    const disk = makeNodeDisk();
    await writePosition(disk, folder(), KNOWN);
    expect(await readPosition(disk, folder(), 's')).toEqual(KNOWN);
    expect(await readPosition(disk, folder(), '')).toEqual(KNOWN);
    expect(await readPosition(disk, folder(), 't')).toEqual(startOf('t'));
  });

  it.each([
    ['torn', '{"v":1,"site":"s"'],
    ['of another form', '{"v":2}'],
    ['no text at all', '\0\0\0\0'],
  ])('begins anew when it is %s', async (_title, text) => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(path.join(folder(), 'replication-position.json'), text);
    expect(await readPosition(makeNodeDisk(), folder(), 's')).toEqual(startOf('s'));
  });

  it('stays as it was when the disk is full', async () => {
    await writePosition(makeNodeDisk(), folder(), KNOWN);
    const full = failingDisk(makeNodeDisk(), 'write', 'ENOSPC', { times: 9 });
    await expect(writePosition(full, folder(), { ...KNOWN, seq: 60 })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect((await readPosition(makeNodeDisk(), folder(), 's')).seq).toBe(50);
  });
});
