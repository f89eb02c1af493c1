/** What the weekly workbook reads: the records that the journal names for the week, what is still open, and the figures' rows. */
import { addDays, at, endOfDay, type Instant, weekRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { policiesOn, policyBook } from '@shared/rules/callbacks/book';
import { undrawnCounter } from '@shared/rules/callbacks/quota-counts';
import type { Source } from '@shared/rules/callbacks/types';
import { periodOf } from '@shared/rules/statistics/period';
import type { WeekRows } from '@shared/workbook/weekly/build-workbook';
import type { IndicatorInput } from '@shared/workbook/weekly/indicators';
import type { WeekPart, WeekRow } from '@shared/workbook/weekly/register-sheet';
import type { Deskbook } from './database';
import { openRows, rowsBetween, rowsOf } from './queries';
import { readSetting } from './reader';

/** A callback is due at most a month after completion; this many days back holds every callback due in the week. */
const CALLBACK_DAYS = 62;
const ALL = 100_000;

/**
 * The rows of each register for a week: written in it (新增), changed in it (更改), or open all the same (未完成). Master data only when
 * touched. What was written after the week is none of its business, however open it is.
 */
export async function weekRows(db: Deskbook, definitions: readonly AnyDefinition[], week: string): Promise<readonly WeekRows[]> {
  const { from, to } = weekRange(week);
  const until = endOfDay(to);
  const [{ parts, touched }, open] = await Promise.all([
    touchedIn(db, at(from, '00:00'), until),
    Promise.all(definitions.map(({ id }) => openRows(db, id, ALL))),
  ]);
  return definitions.map((definition, index) => {
    const mine = (touched.get(definition.id) ?? []).map((row): WeekRow => ({ row, part: parts.get(row.id) ?? '更改' }));
    const left = (open[index] ?? [])
      .filter((row) => !parts.has(row.id) && row.createdAt <= until)
      .map((row): WeekRow => ({ row, part: '未完成' }));
    return { definition, rows: [...mine, ...left].sort((a, b) => (a.row.no < b.row.no ? -1 : 1)) };
  });
}

interface Touched {
  readonly parts: ReadonlyMap<string, WeekPart>;
  /** The records as they are now, by their register. */
  readonly touched: ReadonlyMap<string, readonly Row[]>;
}

/** The week's entries are read at once: a step of a cursor for each takes ten times as long. */
async function touchedIn(db: Deskbook, from: Instant, to: Instant): Promise<Touched> {
  const parts = new Map<string, WeekPart>();
  for (const { register, op, record } of await db.journal.where('at').between(from, to, true, true).toArray()) {
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

/** Rows behind the indicators of a week. */
export async function weekFigures(db: Deskbook, week: string, now: Instant): Promise<IndicatorInput> {
  const range = weekRange(week);
  const month = periodOf(range.to);
  const first = month.from < range.from ? month.from : range.from;
  const dayStart = (day: string): Instant => at(day, '00:00');
  const [requests, openRequests, callbacks, duty] = await Promise.all([
    rowsBetween(db, 'requests', dayStart(first), endOfDay(month.to > range.to ? month.to : range.to)),
    openRows(db, 'requests', ALL),
    rowsBetween(db, 'callbacks', dayStart(addDays(range.from, -CALLBACK_DAYS)), NO_DUE),
    rowsBetween(db, 'duty', dayStart(range.from), endOfDay(range.to)),
  ]);
  return {
    week: range,
    month,
    now,
    requests: await withPromised(db, requests, dayStart(first)),
    openRequests,
    callbacks,
    undrawn: await undrawnIn(db, range),
    dutyEntries: duty.filter((row) => row.state !== 'void').length,
  };
}

/** Complaints registered before the period whose promise may lie in it count for 处理及时率 (§6). */
async function withPromised(db: Deskbook, rows: readonly Row[], from: Instant): Promise<readonly Row[]> {
  const earlier = await rowsBetween(db, 'requests', at(addDays(from.slice(0, 10), -CALLBACK_DAYS), '00:00'), from);
  return [...earlier.filter((row) => row.at < from), ...rows];
}

/** Completions that were not drawn, by the day their callback would have been due: the other half of 回访率 (CB-13). */
export async function undrawnIn(
  db: Deskbook,
  range: { readonly from: string; readonly to: string },
): Promise<readonly { readonly dueDay: string; readonly source: Source }[]> {
  const book = await readSetting(db, policyBook);
  const policies = new Map(book.dated.flatMap((d) => policiesOn(book, d.from)).map((policy) => [policy.id, policy]));
  const found: { dueDay: string; source: Source }[] = [];
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    for (const policy of policies.values()) {
      for (const rule of policy.rules) {
        const n = (await db.counters.get(undrawnCounter(policy.id, rule.source, day)))?.n ?? 0;
        for (let i = 0; i < n; i++) found.push({ dueDay: day, source: rule.source });
      }
    }
  }
  return found;
}
