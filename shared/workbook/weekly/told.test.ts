/** Which workbook tells an entry that came too late for the file of its own week, case by case (EX-4, BY-14). */
import { aWeekreport } from '@shared/registers/weekreports/fixtures';
import { deskRow } from '@shared/rules/supervisor/testing/desk-row';
import { expect, test } from 'vitest';
import { handedFiles, isLateFor } from './told';

type Report = readonly [week: string, readAt: string, upTo: Readonly<Record<string, number>>, state?: string];

const reports = (all: readonly Report[]) =>
  handedFiles(
    all.map(([week, at, upTo, state = 'handed']) => {
      const lines = Object.entries(upTo).map(([chain, seq]) => ({ chain, seq }));
      return deskRow('weekreports', state, aWeekreport({ week, exportedAt: at, upTo: lines }), { at });
    }),
  );

const MONDAY = '2026-11-16T09:00:00+08:00';
const NEXT = '2026-11-23T09:00:00+08:00';
const W46: Report = ['2026-W46', MONDAY, { a: 10, b: 20 }];
const W47: Report = ['2026-W47', NEXT, { a: 30, b: 20 }];
const THURSDAY = '2026-11-12T09:00:00+08:00';
const OLD = '2026-11-05T09:00:00+08:00';

test.each<[string, readonly Report[], string, number, string, readonly string[]]>([
  ['nothing was handed over', [], 'a', 11, THURSDAY, []],
  ['the file had it', [W46], 'a', 10, THURSDAY, []],
  ['the file did not have it', [W46], 'a', 11, THURSDAY, ['2026-W47']],
  ['a journal of which the file had some', [W46], 'b', 21, THURSDAY, ['2026-W47']],
  ['a journal of which it had nothing', [W46], 'c', 1, THURSDAY, ['2026-W47']],
  [
    'the next file did not have it either: that one made anew, or the one after it',
    [W46, W47],
    'b',
    21,
    THURSDAY,
    ['2026-W47', '2026-W48'],
  ],
  ['the next file had it', [W46, W47], 'a', 11, THURSDAY, ['2026-W47']],
  ['exported, not handed over', [['2026-W46', MONDAY, { a: 10 }, 'exported']], 'a', 11, THURSDAY, []],
  ['the week was handed over again with it', [W46, ['2026-W46', NEXT, { a: 11 }]], 'a', 11, THURSDAY, []],
  ['the week between was not handed over', [W46], 'a', 11, OLD, []],
  ['of two weeks before, each handed over without it', [['2026-W45', MONDAY, { a: 10 }], W46], 'a', 11, OLD, ['2026-W46', '2026-W47']],
  ['of this week', [W46], 'a', 11, '2026-11-17T09:00:00+08:00', []],
  ['nobody noted what was read, and it is older', [['2026-W46', MONDAY, {}]], 'a', 11, THURSDAY, []],
  ['nobody noted what was read, and it is newer', [['2026-W46', '2026-11-12T08:00:00+08:00', {}]], 'a', 1, THURSDAY, ['2026-W47']],
])('%s', (_name, all, chain, seq, at, weeks) => {
  const found = ['2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49'].filter((week) =>
    isLateFor(week, { chain, seq, at }, reports(all)),
  );
  expect(found).toEqual(weeks);
});
