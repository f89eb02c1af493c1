/** The ruled grid of labels and values of one record. */
import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { EndRow } from './end-row';
import type { PhotoCell, RecordCell, RecordSection, RecordSpan } from './model';
import { packCells } from './record-cells';
import { RegisterTable } from './register-table';
import { SignLines } from './sign-lines';
import { TableEdge } from './table-edge';
import { TickBoxes } from './tick-boxes';

/** Each of the six units is a column for a label and a column for a value. */
const COLUMNS = 12;
const UNITS = [1, 2, 3, 4, 5, 6] as const;
/** Labels up to this length are spread over four characters' width. */
const SPREAD_UP_TO = 4;
/** Longer ones are set smaller, so that six characters still stand on one line. */
const PLAIN_UP_TO = 5;
const WHOLE_UP_TO = 260;

export interface RecordTableProps {
  readonly sections: readonly RecordSection[];
  /** What stays on the page of the last row; null for nothing. */
  readonly end: ReactNode;
}

/** Prints the sections one below another in one grid; long text breaks over pages. */
export function RecordTable({ sections, end }: RecordTableProps) {
  const groups = sections.flatMap(toGroups);
  return (
    <table className="pf-table pf-record">
      <colgroup>
        {UNITS.map((unit) => (
          <Fragment key={unit}>
            <col className="pf-col-label" />
            <col />
          </Fragment>
        ))}
      </colgroup>
      <thead>
        <TableEdge columns={COLUMNS} />
      </thead>
      <tfoot>
        <TableEdge columns={COLUMNS} />
      </tfoot>
      {groups.map((group, index) => (
        <tbody key={group.key} className={group.together ? 'pf-together' : ''}>
          {group.heading === '' ? null : (
            <tr className="pf-section">
              <th colSpan={COLUMNS}>{group.heading}</th>
            </tr>
          )}
          {group.rows.map((row, at) => (
            <tr key={row[0]?.key} className={row.every(isShort) ? 'pf-whole' : 'pf-flows'}>
              {row.map((cell) => (
                <CellPair key={cell.key} cell={cell} />
              ))}
              {at === 0 && group.photo !== null ? <Photo cell={group.photo} rows={group.rows.length} /> : null}
            </tr>
          ))}
          {end === null || index < groups.length - 1 ? null : <EndRow columns={COLUMNS}>{end}</EndRow>}
        </tbody>
      ))}
    </table>
  );
}

interface RowGroup {
  readonly key: string;
  readonly heading: string;
  readonly together: boolean;
  readonly rows: readonly (readonly RecordCell[])[];
  /** Stands beside all the rows. */
  readonly photo: PhotoCell | null;
}

/** Units that a photo takes of the six. */
const PHOTO_UNITS = 2;

/** A section that may break is parted before its last row, which then can keep the end of the form with it. */
function toGroups({ key, heading, cells, together }: RecordSection): readonly RowGroup[] {
  const photo = cells.find((cell) => cell.kind === 'photo') ?? null;
  const others = cells.filter((cell) => cell !== photo);
  if (photo !== null && others.length > 0) {
    const rows = packCells(others, (6 - PHOTO_UNITS) as RecordSpan);
    return [{ key, heading, together: true, rows, photo }];
  }
  const rows = packCells(cells);
  const last = rows.at(-1);
  if (together || rows.length < 2 || last === undefined || !last.every(isShort)) return [{ key, heading, together, rows, photo: null }];
  return [
    { key, heading, together, rows: rows.slice(0, -1), photo: null },
    { key: `${key} last`, heading: '', together: true, rows: [last], photo: null },
  ];
}

/** The least height goes to the style sheet as a number of millimetres on A4. */
type TallStyle = CSSProperties & { readonly '--pf-tall'?: number };

function isShort(cell: RecordCell): boolean {
  if (cell.kind === 'value') return cell.value.length <= WHOLE_UP_TO;
  if (cell.kind === 'sign') return cell.note.length <= WHOLE_UP_TO;
  return cell.kind === 'ticks';
}

function CellPair({ cell }: { readonly cell: RecordCell }) {
  const height: TallStyle = cell.height === 0 ? {} : { '--pf-tall': cell.height };
  const look = `pf-cell-${cell.kind}${cell.height > 0 ? ' pf-tall' : ''}`;
  if (cell.label === '' || cell.span === 1)
    return (
      <td colSpan={cell.span * 2} className={look} style={height}>
        {cell.label === '' ? null : <div className="pf-mini-label">{cell.label}</div>}
        <CellContent cell={cell} />
      </td>
    );
  return (
    <>
      <th scope="row">
        <span className={labelLook(cell.label)}>{cell.label}</span>
      </th>
      <td colSpan={cell.span * 2 - 1} className={look} style={height}>
        <CellContent cell={cell} />
      </td>
    </>
  );
}

function labelLook({ length }: string): string {
  if (length <= SPREAD_UP_TO) return 'pf-spread';
  return length > PLAIN_UP_TO ? 'pf-narrow' : '';
}

function Photo({ cell, rows }: { readonly cell: PhotoCell; readonly rows: number }) {
  return (
    <td rowSpan={rows} colSpan={PHOTO_UNITS * 2} className="pf-cell-photo">
      <PhotoPlace cell={cell} />
    </td>
  );
}

function PhotoPlace({ cell }: { readonly cell: PhotoCell }) {
  return <div className="pf-photo">{cell.source === '' ? cell.label : <img src={cell.source} alt={cell.label} />}</div>;
}

function CellContent({ cell }: { readonly cell: RecordCell }) {
  switch (cell.kind) {
    case 'value':
      return cell.value;
    case 'ticks':
      return (
        <>
          <TickBoxes choices={cell.choices} />
          {cell.note}
        </>
      );
    case 'sign':
      return (
        <>
          {cell.note}
          {cell.lines.length + (cell.inks?.length ?? 0) === 0 ? null : <SignLines labels={cell.lines} inks={cell.inks} />}
        </>
      );
    case 'progress':
      return cell.lines.map((line, index) => (
        <div className="pf-line" key={`line${index}`}>
          <span className="pf-line-head">
            {line.when} {line.who}
          </span>
          {line.what}
        </div>
      ));
    case 'table':
      return <RegisterTable {...cell.table} end={null} />;
    case 'photo':
      return <PhotoPlace cell={cell} />;
  }
}
