import { describe, expect, it } from 'vitest';
import { type Collected, type CollectedRecount, type CollectedWeek, NOTHING_COLLECTED } from './collected';
import { collectedData } from './collected-data';
import { groupBook } from './group-book';

const COUNT = { id: 'complaints.count', name: '投诉', unit: '件', definition: '' };
const RATE = { id: 'complaints.inTime', name: '投诉处理及时率', unit: '%', definition: '' };

/** Ten complaints, eight of nine in time. */
function week(name: string, createdAt: string, part: Partial<CollectedWeek> = {}): CollectedWeek {
  const figures = [
    { name: COUNT, place: 1, value: 10, numerator: 10, denominator: null },
    { name: RATE, place: 2, value: 88.9, numerator: 8, denominator: 9 },
  ];
  return { siteId: 's1', desk: '', week: name, siteName: '荔园', createdAt, figures, recounts: [], corrections: [], opinions: [], ...part };
}

const again = (about: string, complaints: number): readonly CollectedRecount[] => [
  { about, id: COUNT.id, value: complaints, unit: '件', numerator: complaints, denominator: null },
  { about, id: RATE.id, value: 100, unit: '%', numerator: 8, denominator: 8 },
];

const W46 = week('2026-W46', '2026-11-16T09:00:00+08:00');
const W47 = week('2026-W47', '2026-11-23T09:00:00+08:00', { recounts: again('2026-W46', 9) });
const W48 = week('2026-W48', '2026-11-30T09:00:00+08:00', { recounts: again('2026-W46', 7) });
const of = (...weeks: readonly CollectedWeek[]): Collected => ({ ...NOTHING_COLLECTED, weeks });

/** Complaints of W46 in force. */
const complaints = (...weeks: readonly CollectedWeek[]): number | null | undefined =>
  collectedData(of(...weeks), '2026-W46', '2026-W46').weeks[0]?.figures.get(COUNT.id);

describe('figures in force', () => {
  it.each<[string, readonly CollectedWeek[], number]>([
    ['as they were told', [W46], 10],
    ['as a later week counts them again', [W46, W47], 9],
    ['in whatever order files come', [W47, W46], 9],
    ['as the newest file does', [W48, W46, W47], 7],
    ['as an earlier week does that was exported again later', [W46, { ...W47, createdAt: '2026-12-05T09:00:00+08:00' }, W48], 9],
    ['as the week itself says when it was exported again since', [{ ...W46, createdAt: '2026-12-05T09:00:00+08:00' }, W47, W48], 10],
    ['of another desk stay', [W46, { ...W47, desk: 'B' }], 10],
  ])('are %s', (_, weeks, expected) => {
    const desks = weeks.filter(({ desk }) => desk === '');
    expect(complaints(...weeks)).toBe(expected);
    expect(
      collectedData(of(...weeks))
        .desks.find(({ desk }) => desk === '')
        ?.figures.get(COUNT.id)?.value,
    ).toBe(expected + 10 * (desks.length - 1));
  });

  it('are shares of the sums in force', () => {
    const data = collectedData(of(W46, W47));
    expect(data.desks[0]?.figures.get(RATE.id)).toMatchObject({ numerator: 16, denominator: 17 });
    expect(data.weeks.map(({ figures }) => figures.get(RATE.id))).toEqual([100, 88.9]);
  });

  it('are told with what was told before, in the weeks asked for', () => {
    expect(collectedData(of(W46, W47)).corrected).toMatchObject([
      { siteName: '荔园', week: '2026-W46', id: COUNT.id, told: 10, now: 9, correctedIn: '2026-W47' },
      { week: '2026-W46', id: RATE.id, told: 88.9, now: 100, unit: '%' },
    ]);
    expect(collectedData(of(W46, W47), '2026-W47', '2026-W47').corrected).toEqual([]);
    const same = { ...W47, recounts: again('2026-W46', 10).slice(0, 1) };
    expect(collectedData(of(W46, same)).corrected).toEqual([]);
  });

  it('mark desk and week in the workbook, which has both values', () => {
    const { sheets } = groupBook(collectedData(of(W46, W47)), { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' });
    const sheet = (name: string) => sheets.find((each) => each.name === name);
    expect(sheet('汇总')?.columns[3]?.heading).toBe('荔园（已更正）');
    expect(
      sheet('逐周')
        ?.columns.slice(2, 4)
        .map(({ heading }) => heading),
    ).toEqual(['2026-W46（已更正）', '2026-W47']);
    expect(sheet('更正指标')?.rows.map((row) => row.slice(1, 8))).toEqual([
      ['荔园', '2026-W46', '投诉', 10, 9, '件', '2026-W47'],
      ['荔园', '2026-W46', '投诉处理及时率', 88.9, 100, '%', '2026-W47'],
    ]);
  });
});
