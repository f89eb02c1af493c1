/**
 * 更正: what a later change made of records that head office has been told of already (EX-4).
 *
 * Which changes count, for the workbook of week W:
 * - The record was written in an earlier week V, and the report of V was handed over; V is its own week.
 * - The change is told by the workbook of W: entered in W, or in an earlier week whose file, and each file since, was handed over without it
 *   (`told.ts`); and the newest handed-over file of V does not have it, so that head office has not been told by V's own file.
 * - A column of the register's sheet said something then and says something else now. What was empty (no for yes or no) and is now filled, and
 *   lines that were added to a list, are the ordinary course of things; so are states, except that the record was struck out.
 * - Master data live on and are told anew whenever they are touched: they are never corrected.
 * - What was changed there and back is no correction. Several changes of a column are one, from what was told to what holds now.
 */
import { type Instant, isoWeek } from '@shared/base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import { asText, type Data, type FieldValue } from '../../registers/contract/fields';
import { hideWords } from '../../registers/contract/hide';
import { type Row, VOID } from '../../registers/contract/row';
import { canonicalCell } from '../cells';
import type { Cell, ColumnType, Sheet } from '../model';
import { FATES, type Privacy, registerSheet } from './register-sheet';

export const CORRECTIONS_SHEET = '更正';

/** One field as it was before its first change that counts, and who changed it last. */
export interface ToldField {
  /** Key of a field, or `$state`. */
  readonly field: string;
  /** What was told; null also for a value that was taken out for good: such a field is left alone. */
  readonly told: FieldValue;
  readonly at: Instant;
  /** Name of who changed it last. */
  readonly by: string;
  /** '' = none was given. */
  readonly reason: string;
}

/** A record with changes after the hand-over of its own week. */
export interface ChangedRecord {
  readonly definition: AnyDefinition;
  /** As it is now. */
  readonly row: Row;
  readonly fields: readonly ToldField[];
}

/** Its own week: a week's "new" goes by the time of writing. */
export function ownWeek(row: Pick<Row, 'createdAt'>): string {
  return isoWeek(row.createdAt.slice(0, 10));
}

const MIDDLE = { from: 1, toEnd: 3 };

/**
 * The sheet: a line for each corrected column of a record. Head office applies a line by writing 现值 into the column 栏目代码 of the record 记录ID
 * in the table 台账代码, the workbooks in the order of their weeks; where the record stands in its register's sheet of the same workbook, that row
 * says the same with real types. Ids are `week/record/column`, the same in every export of the week. Values are written as a person would type
 * them: money in 元, times in the site's zone.
 */
export function correctionSheet(week: string, changed: readonly ChangedRecord[], privacy: Privacy, offset: number): Sheet {
  const lines = changed.flatMap((one) => linesOf(week, one, privacy, offset));
  return {
    name: CORRECTIONS_SHEET,
    title: '对已报送周次的更正',
    columns: [
      { key: 'week', heading: '所属周次', type: 'text', width: 11 },
      { key: 'register', heading: '台账', type: 'text', width: 14 },
      { key: 'no', heading: '编号', type: 'text', width: 19 },
      { key: 'column', heading: '栏目', type: 'text', width: 14 },
      { key: 'told', heading: '原值', type: 'lines', width: 36 },
      { key: 'now', heading: '现值', type: 'lines', width: 36 },
      { key: 'reason', heading: '原因', type: 'lines', width: 24 },
      { key: 'by', heading: '更正人', type: 'text', width: 10 },
      { key: 'at', heading: '更正时间', type: 'instant', width: 17 },
      { key: 'registerId', heading: '台账代码', type: 'text', width: 14 },
      { key: 'columnKey', heading: '栏目代码', type: 'text', width: 14 },
      { key: 'record', heading: '记录ID', type: 'text', width: 28 },
    ],
    rows: lines.map(({ cells }) => cells),
    ids: lines.map(({ id }) => id),
  };
}

interface Line {
  readonly id: string;
  readonly cells: readonly Cell[];
}

function linesOf(week: string, { definition, row, fields }: ChangedRecord, privacy: Privacy, offset: number): readonly Line[] {
  const before = toldRow(definition, row, fields);
  const pair = [before, row].map((one) => ({ row: one, part: '更改' as const }));
  const plain = registerSheet(definition, pair, 'full', []);
  const shown = registerSheet(definition, pair, privacy, []);
  const lineOf = (index: number, of: readonly string[]): readonly Line[] => {
    const column = plain.columns[index];
    const last = lastOf(fields, of);
    if (!column || !last) return [];
    const [was = '', is = ''] = plain.rows.map((cells) => canonicalCell(column.type, cells[index] ?? '', offset));
    if (was === '' || was === is) return [];
    const [told = '', now = ''] = shown.rows.map((cells, i) => typed(column.type, cells[index] ?? '', (i === 0 ? was : is) !== '', offset));
    const reason = hideWords(
      definition.fields,
      row.state === VOID && last.reason === '' ? row.voided : last.reason,
      row.data,
      FATES[privacy],
    );
    return [
      {
        id: `${week}/${row.id}/${column.key}`,
        cells: [
          ownWeek(row),
          definition.title.zh,
          row.no,
          column.heading,
          told,
          now,
          reason,
          last.by,
          last.at,
          definition.id,
          column.key,
          row.id,
        ],
      },
    ];
  };
  const middle = plain.columns.slice(MIDDLE.from, plain.columns.length - MIDDLE.toEnd);
  const lines = middle.flatMap(({ key }, i) => lineOf(i + MIDDLE.from, [key, ...(definition.fields[key]?.column?.joins ?? [])]));
  const isStruckOut = row.state === VOID && before.state !== VOID;
  return isStruckOut ? [...lines, ...lineOf(plain.columns.length - 1, ['$state'])] : lines;
}

/** The record as it was told; where only more is known by now it stays as it is. */
function toldRow(definition: AnyDefinition, row: Row, fields: readonly ToldField[]): Row {
  const data: Record<string, FieldValue> = { ...row.data };
  let { state, voided } = row;
  for (const { field, told } of fields) {
    if (field === '$state') {
      state = asText(told);
      voided = state === VOID ? row.voided : '';
    }
    if (definition.fields[field] && !isWithin(told, row.data[field])) data[field] = told;
  }
  return { ...row, state, voided, data: data as Data };
}

/** Whether all that was told still stands: nothing was, or a list got more lines, or empty cells of its lines were filled. */
function isWithin(told: unknown, now: unknown): boolean {
  if (told === '' || told === null || told === false) return true;
  if (Array.isArray(told)) return Array.isArray(now) && told.every((one, i) => isWithin(one, now[i]));
  if (typeof told !== 'object') return told === now;
  return (
    typeof now === 'object' &&
    now !== null &&
    Object.entries(told).every(([key, one]) => isWithin(one, (now as Record<string, unknown>)[key]))
  );
}

function lastOf(fields: readonly ToldField[], of: readonly string[]): ToldField | undefined {
  return fields.filter(({ field }) => of.includes(field)).reduce<ToldField | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
}

/** A cell as a person would type it; what the site leaves out says so. */
function typed(type: ColumnType, cell: Cell, isThere: boolean, offset: number): string {
  const value = canonicalCell(type, cell, offset);
  if (value === '') return isThere ? '（不含）' : '';
  if (type === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  if (type === 'instant') return String(value).slice(0, 19).replace('T', ' ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
