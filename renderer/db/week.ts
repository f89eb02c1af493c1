/** What the weekly workbook reads: the records that the journals of all desks name for the week, what is still open, and what the figures count. */
import { endOfDay, type Instant, weekRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { spansOf } from '@shared/rules/statistics/figures/compare';
import { periodOf } from '@shared/rules/statistics/period';
import { cutOffSetting } from '@shared/rules/statistics/settings';
import { spanOf } from '@shared/rules/statistics/spans';
import type { WeekRows } from '@shared/workbook/weekly/build-workbook';
import type { IndicatorInput } from '@shared/workbook/weekly/indicators';
import type { WeekPart, WeekRow } from '@shared/workbook/weekly/register-sheet';
import type { ChainEntry } from './all-entries';
import type { Deskbook } from './database';
import { readFactsAnd } from './figures';
import { openRows, rowsOf } from './queries';
import { readSetting } from './reader';
import { entriesOfWeek, type WeekEntries } from './week-entries';

const ALL = 100_000;

export interface WeekRead {
  readonly registers: readonly WeekRows[];
  readonly indicators: IndicatorInput;
  /** What the workbook tells, of the same moment. */
  readonly told: WeekEntries;
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
  const { facts, also } = await readFactsAnd(db, counted, now, {}, () => toldRows(db, definitions, week));
  return { ...also, indicators: { spans, month, facts } };
}

/**
 * The rows of each register for a week: written in it (新增), changed in it (更改), or open all the same (未完成); what came too late for the
 * files of weeks before counts as written or changed in this one. Master data only when touched. What was written after the week is none of
 * its business, however open it is.
 */
function toldRows(db: Deskbook, definitions: readonly AnyDefinition[], week: string): Promise<Pick<WeekRead, 'registers' | 'told'>> {
  const until = endOfDay(weekRange(week).to);
  return db.transaction('r', [db.rows, db.journal, db.others, db.merging], async () => {
    const told = await entriesOfWeek(db, week);
    const { parts, touched } = await touchedBy(db, told.entries);
    const open = await Promise.all(definitions.map(({ id }) => openRows(db, id, ALL)));
    const registers = definitions.map((definition, index) => {
      const mine = (touched.get(definition.id) ?? []).map((row): WeekRow => ({ row, part: parts.get(row.id) ?? '更改' }));
      const left = (open[index] ?? [])
        .filter((row) => !parts.has(row.id) && row.createdAt <= until)
        .map((row): WeekRow => ({ row, part: '未完成' }));
      return { definition, rows: [...mine, ...left].sort((a, b) => (a.row.no < b.row.no ? -1 : 1)) };
    });
    return { registers, told };
  });
}

interface Touched {
  readonly parts: ReadonlyMap<string, WeekPart>;
  /** The records as they are now, by their register. */
  readonly touched: ReadonlyMap<string, readonly Row[]>;
}

async function touchedBy(db: Deskbook, entries: readonly ChainEntry[]): Promise<Touched> {
  const parts = new Map<string, WeekPart>();
  for (const { entry } of entries) {
    const { register, op, record } = entry;
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
