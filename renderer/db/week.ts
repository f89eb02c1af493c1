/** What the weekly workbook reads: the records that the journals of all desks name for the week, what is still open, and what the figures count. */
import { at, endOfDay, type Instant, weekRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { spansOf } from '@shared/rules/statistics/figures/compare';
import { periodOf } from '@shared/rules/statistics/period';
import { cutOffSetting } from '@shared/rules/statistics/settings';
import { spanOf } from '@shared/rules/statistics/spans';
import type { WeekRows } from '@shared/workbook/weekly/build-workbook';
import type { IndicatorInput } from '@shared/workbook/weekly/indicators';
import type { WeekPart, WeekRow } from '@shared/workbook/weekly/register-sheet';
import { entriesBetween } from './all-entries';
import type { Deskbook } from './database';
import { readFactsAnd } from './figures';
import { openRows, rowsOf } from './queries';
import { readSetting } from './reader';

const ALL = 100_000;

export interface WeekRead {
  readonly registers: readonly WeekRows[];
  readonly indicators: IndicatorInput;
}

/**
 * The rows of each register for a week, and what its figures count, of one moment: what is saved meanwhile stands in both or in neither.
 * `now` is the time of which the figures tell. The week is counted whole also while it is running: head office adds week to week, and what
 * falls due after the day of the export would be in none.
 */
export async function readWeek(db: Deskbook, definitions: readonly AnyDefinition[], week: string, now: Instant): Promise<WeekRead> {
  const month = periodOf(weekRange(week).to, await readSetting(db, cutOffSetting));
  const spans = spansOf(spanOf('week', weekRange(week).from), '');
  const counted = [spans.now, spans.before, { kind: 'statMonth', from: month.from, to: month.to }] as const;
  const { facts, also } = await readFactsAnd(db, counted, now, {}, () => weekRows(db, definitions, week));
  return { registers: also, indicators: { spans, month, facts } };
}

/**
 * The rows of each register for a week: written in it (新增), changed in it (更改), or open all the same (未完成). Master data only when
 * touched. What was written after the week is none of its business, however open it is.
 */
export async function weekRows(db: Deskbook, definitions: readonly AnyDefinition[], week: string): Promise<readonly WeekRows[]> {
  const { from, to } = weekRange(week);
  const until = endOfDay(to);
  return db.transaction('r', [db.rows, db.journal, db.others], async () => {
    const { parts, touched } = await touchedIn(db, at(from, '00:00'), until);
    const open = await Promise.all(definitions.map(({ id }) => openRows(db, id, ALL)));
    return definitions.map((definition, index) => {
      const mine = (touched.get(definition.id) ?? []).map((row): WeekRow => ({ row, part: parts.get(row.id) ?? '更改' }));
      const left = (open[index] ?? [])
        .filter((row) => !parts.has(row.id) && row.createdAt <= until)
        .map((row): WeekRow => ({ row, part: '未完成' }));
      return { definition, rows: [...mine, ...left].sort((a, b) => (a.row.no < b.row.no ? -1 : 1)) };
    });
  });
}

interface Touched {
  readonly parts: ReadonlyMap<string, WeekPart>;
  /** The records as they are now, by their register. */
  readonly touched: ReadonlyMap<string, readonly Row[]>;
}

async function touchedIn(db: Deskbook, from: Instant, to: Instant): Promise<Touched> {
  const parts = new Map<string, WeekPart>();
  for (const { register, op, record } of await entriesBetween(db, from, to)) {
    if (register === '') continue;
    if (op === 'create') parts.set(record, '新增');
    else if (!parts.has(record)) parts.set(record, '更改');
  }
  const touched = new Map<string, Row[]>();
  for (const row of await rowsOf(db, [...parts.keys()])) {
    const mine = touched.get(row.register);
    if (mine) mine.push(row);
    else touched.set(row.register, [row]);
  }
  return { parts, touched };
}
