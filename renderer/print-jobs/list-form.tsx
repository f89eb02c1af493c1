/** A register's list on its paper form: 值班记录表, 来访登记表 and every other. */
import type { InkLines } from '@renderer/print/ink-mark';
import type { LabelledValue } from '@renderer/print/model';
import { blankRows } from '@renderer/print/page-rule';
import { valueCell } from '@renderer/print/record-cells';
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { dayOf, weekday } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import type { ReactElement } from 'react';
import { formPaper, frameOf, listFrame, type PrintSite, siteForm } from './frame';
import { type FormKind, listKind } from './kinds';
import { listTable } from './list-table';
import { onList } from './seen';
import { joined, textOf } from './show';

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
const MOST_NAMES = 6;
/** A duty log is signed with an opinion every week (SH-3). */
const OPINION = { key: 'opinion', heading: '', together: true, cells: [valueCell('opinion', '签阅意见', '', 6, 12)] };

/** Rows in printed order; `filterText` says what was chosen, '' when all; `inks` what was signed on the screen, by id of the record. */
export function listForm(
  definition: AnyDefinition,
  whole: readonly Row[],
  filterText: string,
  site: PrintSite,
  inks: ReadonlyMap<string, InkLines> = new Map(),
): ReactElement {
  const rows = whole.map((row) => onList(row, site));
  const kind = listKind(definition);
  const { hidden } = siteForm(site, kind);
  const year = commonYear(rows);
  const facts = factsOf(definition, rows);
  const said = filterText === '' || facts.some(({ value }) => value.startsWith(filterText));
  const meta = said ? facts : [...facts, { label: '范围', value: filterText }];
  return (
    <RegisterTableForm
      frame={listFrame(site, kind, { meta })}
      table={listTable({ definition, rows, hidden, year, leastRows: 0, inks })}
      after={definition.id === 'duty' ? [OPINION] : []}
    />
  );
}

/** The same form with empty rows that fill a page. */
export function blankListForm(kind: FormKind, site: PrintSite): ReactElement {
  const definition = definitionOf(kind.register);
  const { hidden, paper, orientation } = siteForm(site, kind);
  const leastRows = blankRows(formPaper(paper), orientation);
  const meta =
    definition.id === 'duty' ? ['日期', '班次', '值班人'].map((label) => ({ label, value: '' })) : [{ label: '日期', value: '' }];
  return (
    <RegisterTableForm
      frame={frameOf(site, kind, { meta })}
      table={listTable({ definition, rows: [], hidden, year: '', leastRows })}
      after={[]}
    />
  );
}

/** What stands above the table: days, and in the duty log shift and people; master data are counted. */
function factsOf(definition: AnyDefinition, rows: readonly Row[]): readonly LabelledValue[] {
  const count = { label: '共', value: `${rows.length} 条` };
  if (definition.numbering.kind !== 'daily') return [count];
  const days = { label: '日期', value: daysText(rows.map(({ at }) => dayOf(at))) };
  if (definition.id !== 'duty') return [days, count];
  return [days, { label: '班次', value: namesOf(rows, 'shift') }, { label: '值班人', value: namesOf(rows, 'dutyPerson') }, count];
}

/** `2026-11-21 星期六`, or from the first to the last day. */
export function daysText(days: readonly string[]): string {
  const sorted = [...days].sort();
  const [first = ''] = sorted;
  const last = sorted.at(-1) ?? '';
  return first === last ? joined([first, first === '' ? '' : (WEEKDAYS[weekday(first) - 1] ?? '')]) : `${first} 至 ${last}`;
}

function namesOf(rows: readonly Row[], field: string): string {
  const names = [...new Set(rows.map((row) => textOf(row.data[field])).filter((name) => name !== ''))];
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')} 等` : names.join('、');
}

/** The year that all rows share; '' when they do not, so that every time is printed with its own. */
function commonYear(rows: readonly Row[]): string {
  const years = [...new Set(rows.map(({ at }) => at.slice(0, 4)))];
  return years.length === 1 ? (years[0] ?? '') : '';
}
