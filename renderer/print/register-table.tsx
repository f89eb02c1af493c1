/** A ruled table whose head repeats on every page. */
import type { RegisterColumn, RegisterRow, RegisterTableData } from './model';
import { TableEdge } from './table-edge';

/** Below this average width in millimetres the smaller type is used. */
const DENSE_BELOW_MM = 21;
/** A row with a longer text may break over pages; a shorter one moves to the next page as a whole. */
const WHOLE_UP_TO = 260;

/** Prints columns and rows; widths are shares of the sheet, empty rows are added up to `leastRows`. */
export function RegisterTable({ columns, rows, leastRows, totals }: RegisterTableData) {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const blanks = Math.max(0, leastRows - rows.length);
  const dense = sum / columns.length < DENSE_BELOW_MM;
  return (
    <table className={`pf-table pf-register${dense ? ' pf-dense' : ''}`}>
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
      <tbody>
        {rows.map((row, index) => (
          <BodyRow key={`row${index}`} columns={columns} row={row} kind="" />
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <BodyRow key={`blank${index}`} columns={columns} row={{}} kind="" />
        ))}
        {totals.map((row, index) => (
          <BodyRow key={`total${index}`} columns={columns} row={row} kind=" pf-total" />
        ))}
      </tbody>
    </table>
  );
}

function BodyRow({
  columns,
  row,
  kind,
}: {
  readonly columns: readonly RegisterColumn[];
  readonly row: RegisterRow;
  readonly kind: string;
}) {
  const whole = columns.every(({ key }) => (row[key] ?? '').length <= WHOLE_UP_TO);
  return (
    <tr className={`${whole ? 'pf-whole' : 'pf-flows'}${kind}`}>
      {columns.map(({ key, align }) => (
        <td key={key} className={`pf-${align}`}>
          {row[key] ?? ''}
        </td>
      ))}
    </tr>
  );
}
