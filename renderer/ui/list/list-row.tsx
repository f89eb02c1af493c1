/** One row of a list: as a line of cells, or in two lines where the list is narrow. */

import { useLanguage } from '@renderer/i18n/use-text';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import { asText } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { memo, type ReactNode } from 'react';
import { useSeen } from '../seen';
import type { Column } from './columns';
import { dueText, shortTime } from './due';
import { isUrgent, RowTags, StateTag } from './row-tags';

interface ListRowProps {
  readonly id: string;
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly index: number;
  readonly selected: boolean;
  /** Null = two lines. */
  readonly columns: readonly Column[] | null;
  readonly gridTracks: string;
  /** px from the top. */
  readonly offset: number;
  readonly now: Instant;
}

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { definition, columns } = props;
  const row = useSeen('list')(props.row, definition);
  const look = [
    'list-row',
    columns ? 'list-row-cells' : 'list-row-lines',
    props.selected ? 'on' : '',
    row.state === VOID ? 'voided' : '',
    isUrgent(definition, row) ? 'urgent' : '',
  ];
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      data-row={row.id}
      className={look.filter((name) => name !== '').join(' ')}
      style={{ transform: `translateY(${props.offset}px)`, ...(columns ? { gridTemplateColumns: props.gridTracks } : {}) }}
    >
      {columns ? (
        columns.map((column) => (
          <span key={column.id} role="gridcell" className={cellLook(column)}>
            {cell(column, { ...props, row })}
          </span>
        ))
      ) : (
        <TwoLines {...props} row={row} />
      )}
    </div>
  );
});

function cellLook(column: Column): string {
  const kind = column.field?.kind;
  return kind === 'number' || kind === 'money' ? 'list-cell list-cell-number' : 'list-cell';
}

function cell(column: Column, props: ListRowProps): ReactNode {
  const { row, definition, now } = props;
  if (column.id === '$no') return <span className="num">{row.no}</span>;
  if (column.id === '$state') return <StateTag definition={definition} row={row} />;
  if (column.id === '$due') return <Due row={row} now={now} />;
  return (
    <>
      {column.wide && <RowTags definition={definition} row={row} />}
      <CellText column={column} row={row} now={now} />
    </>
  );
}

function CellText({ column, row, now }: { readonly column: Column; readonly row: Row; readonly now: Instant }) {
  const language = useLanguage();
  const { field } = column;
  if (!field) return null;
  const value = row.data[column.id];
  if (field.kind === 'date' || field.kind === 'instant') return <span className="num">{shortTime(asText(value), now)}</span>;
  return field.kind === 'yesNo' && value !== true ? null : showValue(field, value, language).replaceAll('\n', ' ');
}

function Due({ row, now }: { readonly row: Row; readonly now: Instant }) {
  const language = useLanguage();
  const due = dueText(row, now, language);
  return due && <span className={`num due-${due.tone}`}>{due.text}</span>;
}

function TwoLines({ definition, row, now }: ListRowProps) {
  const head = row.unit === '' ? row.no : row.unit;
  const gist = definition.gist(row.data as never);
  return (
    <span role="gridcell" className="list-lines">
      <span className="list-line">
        <b>{head}</b>
        {row.no !== head && <span className="small muted num list-no">{row.no}</span>}
        <StateTag definition={definition} row={row} />
        <RowTags definition={definition} row={row} />
        <span className="push small">
          <Due row={row} now={now} />
        </span>
      </span>
      <span className="list-line">
        <span className="list-gist">{gist === head ? '' : gist}</span>
        {definition.numbering.kind === 'daily' && <span className="push small muted num">{shortTime(row.at, now)}</span>}
      </span>
    </span>
  );
}
