/** A ruled table whose head repeats on every page. */
import type { ReactNode } from 'react';
import { EndRow } from './end-row';
import { Ink, type InkLines } from './ink-mark';
import type { RegisterColumn, RegisterRow, RegisterTableData } from './model';
import { TableEdge } from './table-edge';

/** Below this average width in millimetres the smaller type is used, and above this sum, of which a sheet keeps three quarters. */
const DENSE_BELOW_MM = 21;
const DENSE_ABOVE_SUM_MM = 330;
/** With more columns than this the type is smaller still on A5. */
const MANY_ABOVE = 11;
/** A row with a longer text may break over pages; a shorter one moves to the next page as a whole. */
const WHOLE_UP_TO = 260;

export interface RegisterTableProps extends RegisterTableData {
  /** What stays on the page of the last row; null for nothing. */
  readonly end: ReactNode;
}

interface BodyRow {
  readonly key: string;
  readonly row: RegisterRow;
  readonly total: boolean;
  /** By key of the column. */
  readonly inks?: Readonly<Record<string, InkLines>> | undefined;
}

/** Prints columns and rows; widths are shares of the sheet, empty rows are added up to `leastRows`. */
export function RegisterTable({ columns, rows, leastRows, inks, totals, end }: RegisterTableProps) {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const dense = sum / columns.length < DENSE_BELOW_MM || sum > DENSE_ABOVE_SUM_MM;
  const body = bodyRows(rows, leastRows, totals).map((each, index) => ({ ...each, inks: inks?.[index] }));
  const bound = end === null ? [] : lastRows(columns, body);
  return (
    <table className={`pf-table pf-register${dense ? ' pf-dense' : ''}${columns.length > MANY_ABOVE ? ' pf-many' : ''}`}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width: `${((width / sum) * 100).toFixed(3)}%` }} />
        ))}
      </colgroup>
      <thead>
        <TableEdge columns={columns.length} />
        <tr>
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tfoot>
        <TableEdge columns={columns.length} />
      </tfoot>
      <tbody>
        {body.slice(0, body.length - bound.length).map((each) => (
          <TableRow key={each.key} columns={columns} body={each} />
        ))}
      </tbody>
      {end === null ? null : (
        <tbody className="pf-together">
          {bound.map((each) => (
            <TableRow key={each.key} columns={columns} body={each} />
          ))}
          <EndRow columns={columns.length}>{end}</EndRow>
        </tbody>
      )}
    </table>
  );
}

function bodyRows(rows: readonly RegisterRow[], leastRows: number, totals: readonly RegisterRow[]): readonly BodyRow[] {
  const blanks = Array.from({ length: Math.max(0, leastRows - rows.length) }, (): RegisterRow => ({}));
  return [
    ...[...rows, ...blanks].map((row, index) => ({ key: `row${index}`, row, total: false })),
    ...totals.map((row, index) => ({ key: `total${index}`, row, total: true })),
  ];
}

/** The rows that stay with the end: the last one, and a sum together with what it sums up; none that may break over pages. */
function lastRows(columns: readonly RegisterColumn[], body: readonly BodyRow[]): readonly BodyRow[] {
  const sums = body.filter(({ total }) => total).length;
  const rows = body.slice(-(sums + 1));
  return rows.every(({ row }) => isWhole(columns, row)) ? rows : [];
}

function isWhole(columns: readonly RegisterColumn[], row: RegisterRow): boolean {
  return columns.every(({ key }) => (row[key] ?? '').length <= WHOLE_UP_TO);
}

function TableRow({ columns, body: { row, total, inks } }: { readonly columns: readonly RegisterColumn[]; readonly body: BodyRow }) {
  return (
    <tr className={`${isWhole(columns, row) ? 'pf-whole' : 'pf-flows'}${total ? ' pf-total' : ''}`}>
      {columns.map(({ key, align }) => (
        <td key={key} className={`pf-${align}`}>
          {inks?.[key] && <Ink ink={inks[key]} label={row[key] ?? ''} />}
          {row[key] ?? ''}
        </td>
      ))}
    </tr>
  );
}
