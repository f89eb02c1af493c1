/** The order of lists on paper, their filter in words, and the duty log cut into shifts. */
import type { ListFilter } from '@renderer/db/list-plan';
import { addDays, dayOf, showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Row, VOID } from '@shared/registers/contract/row';
import { joined, textOf } from './show';

const byNumber = new Intl.Collator('zh', { numeric: true });

/** Books run by time, the oldest first; master data by their key. */
export function paperOrder(definition: AnyDefinition, rows: readonly Row[]): readonly Row[] {
  const byTime = definition.numbering.kind === 'daily';
  return [...rows].sort((a, b) => {
    if (byTime && a.at !== b.at) return a.at < b.at ? -1 : 1;
    return byNumber.compare(a.no, b.no);
  });
}

/** Callbacks as they are walked: each caller's together, by building, floor and door (CB-14). */
export function visitOrder(rows: readonly Row[]): readonly Row[] {
  const callers = (row: Row): string => (row.data['plannedCallers'] as readonly string[]).join('、');
  return [...rows].sort(
    (a, b) => byNumber.compare(callers(a), callers(b)) || byNumber.compare(a.unit, b.unit) || byNumber.compare(a.no, b.no),
  );
}

/** What was chosen, in words: `待处理 · 2026-11-01 至 2026-11-21 · 3-2`. */
export function filterText(definition: AnyDefinition, filter: ListFilter): string {
  const { state, open, overdueAt, dueOn, unit, from, to, text } = filter;
  return joined(
    [
      state === undefined ? '' : state === VOID ? '作废' : (definition.states[state]?.label.zh ?? ''),
      open === true ? '未完成' : '',
      overdueAt === undefined ? '' : `${showTime(overdueAt)} 已逾期`,
      dueOn === undefined ? '' : `${dueOn} 到期`,
      span(from, to),
      unit ?? '',
      text === undefined || text.trim() === '' ? '' : `含“${text.trim()}”`,
    ],
    ' · ',
  );
}

function span(from: string | undefined, to: string | undefined): string {
  if (!from && !to) return '';
  if (from && to) return dayOf(from) === lastDay(to) ? dayOf(from) : `${dayOf(from)} 至 ${lastDay(to)}`;
  return from ? `${dayOf(from)} 起` : `至 ${lastDay(to ?? '')}`;
}

/** A range that ends at midnight ends with the day before. */
function lastDay(to: string): string {
  return to.slice(11, 19) === '00:00:00' ? addDays(dayOf(to), -1) : dayOf(to);
}

/** The rows of each shift, in order; a shift over midnight stays one. */
export function byShift(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: { readonly key: string; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const shift = textOf(row.data['shift']);
    const last = parts.at(-1);
    const before = last?.rows.at(-1);
    const same = last && before && last.key === shift && hoursApart(before.at, row.at) < 12;
    if (same) last.rows.push(row);
    else parts.push({ key: shift, rows: [row] });
  }
  return parts.map((part) => part.rows);
}

function hoursApart(a: string, b: string): number {
  return Math.abs(Date.parse(b) - Date.parse(a)) / 3_600_000;
}
