/** What is kept how long, over two years of days with every reason. */
import { describe, expect, test } from 'vitest';
import { addDays } from '../base/time';
import type { SnapshotReason } from './format';
import { type KeptSnapshot, toDrop } from './retention';

const TODAY = '2026-11-22';

function file(ago: number, clock = '08:00:00', reason: SnapshotReason = 'daily', verified = true): KeptSnapshot {
  const at = `${addDays(TODAY, -ago)}T${clock}+08:00`;
  return { name: `${at} ${reason}`, at, reason, verified };
}

function kept(files: readonly KeptSnapshot[]): readonly string[] {
  const dropped = new Set(toDrop(files, TODAY));
  return files.filter((one) => !dropped.has(one.name)).map((one) => one.name);
}

describe('retention', () => {
  test('two years of daily snapshots become seven days, four weeks, twelve months', () => {
    const names = kept(Array.from({ length: 730 }, (_, ago) => file(ago))).map((name) => name.slice(0, 10));
    expect(names).toEqual([
      ...Array.from({ length: 7 }, (_, ago) => addDays(TODAY, -ago)),
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  test('kept again and again, day after day, a copy of each of the last twelve months is left', () => {
    let files: readonly KeptSnapshot[] = [];
    for (let ago = 729; ago >= 0; ago--) {
      files = [...files, file(ago)];
      const dropped = new Set(toDrop(files, addDays(TODAY, -ago)));
      files = files.filter((one) => !dropped.has(one.name));
    }
    expect(new Set(files.map((one) => one.at.slice(0, 7))).size).toBe(12);
    expect(files.length).toBeLessThan(26);
  });

  test.each<[string, readonly KeptSnapshot[], readonly number[]]>([
    ['all of today', [file(0, '08:00:00'), file(0, '15:30:00', 'handover'), file(0, '23:30:00', 'handover')], [0, 1, 2]],
    ['the newest of an earlier day', [file(2, '08:00:00'), file(2, '15:30:00', 'handover')], [1]],
    [
      'the newest verified of a day before a newer that is not',
      [file(2, '08:00:00'), file(2, '15:30:00', 'handover', false), file(0)],
      [0, 2],
    ],
    [
      'the newest, verified or not, and the last verified',
      [file(300), file(400, '08:00:00', 'daily', false), file(299, '08:00:00', 'daily', false)],
      [0, 1, 2],
    ],
    ['what undoes a restore, for thirty days', [file(29, '08:00:00', 'replaced'), file(29, '09:00:00'), file(0)], [0, 1, 2]],
    ['what carries a later day', [file(-400), file(0)], [0, 1]],
    ['nothing', [], []],
  ])('keeps %s', (_, files, expected) => expect(kept(files)).toEqual(expected.map((i) => files[i]?.name)));

  test('after thirty days what undid a restore goes like a daily one', () => {
    const files = [file(31, '08:00:00', 'replaced'), file(31, '09:00:00'), file(0)];
    expect(toDrop(files, TODAY)).toEqual([files[0]?.name]);
  });
});
