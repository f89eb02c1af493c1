import type { Copies, FileFacts, StartFound } from '@shared/backup/start-verdict';
import { describe, expect, it } from 'vitest';
import { beyondRecovery, waysBack } from './plan';

const AT = '2026-11-21T18:00:00+08:00';
const file: FileFacts = { site: 'S1', desk: 'main', lines: 100, lastHash: 'h', at: AT, ours: '', theirs: '' };
const snapshot = (day: string, site = 'S1') => ({ name: `${site}-main_202611${day}T060000_daily.dbsnap`, changed: 1, bytes: 9 });
const note = { site: 'S1', desk: '', seq: 104, hash: 'h104', rows: 40, schema: 1, app: '', at: AT, ours: '' };
const copies: Copies = { site: 'S1', file, snapshot: snapshot('21'), note };
const found = { snapshots: [snapshot('21'), snapshot('20', 'S9'), snapshot('19')] } as unknown as StartFound;

describe('ways back', () => {
  it('begin with the journal file, then the snapshots of the site, newest first', () => {
    expect(
      waysBack([copies], found).map(({ snapshot: name, file: tail, at }) => [name.slice(8, 16), tail?.lines, at.slice(0, 10)]),
    ).toEqual([
      ['', 100, '2026-11-21'],
      ['20261121', 100, '2026-11-21'],
      ['20261119', 100, '2026-11-19'],
    ]);
  });

  it('without a file are the snapshots alone; without either there are none', () => {
    expect(waysBack([{ ...copies, file: null }], found).map(({ file: tail }) => tail)).toEqual([null, null]);
    expect(waysBack([{ site: 'S2', file: null, snapshot: null, note }], found)).toEqual([]);
  });

  it.each([
    ['noted beyond the file', copies, 0, 4],
    ['… and partly in the database', copies, 103, 1],
    ['noted within it', { ...copies, note: { ...note, seq: 90 } }, 0, 0],
    ['nothing noted', { ...copies, note: null }, 0, 0],
    ['a snapshot alone', { ...copies, file: null }, 0, null],
    ['nothing left', { ...copies, file: null, snapshot: null }, 0, 104],
  ])('what cannot be recovered: %s', (_what, of, seq, n) => expect(beyondRecovery(of, seq)).toBe(n));
});
