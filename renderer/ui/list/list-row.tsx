/** One row of a list: as a line of cells, or in two lines where the list is narrow. Its frame moves, its content is drawn when the record changes. */

import { useLanguage } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { at, dayOf, type Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import { asText } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { memo, type ReactNode } from 'react';
import { useSeen } from '../seen';
import type { Column } from './columns';
import { dueText, shortTime } from './due';
import { isUrgent, RowTags, StateTag } from './row-tags';

interface ContentProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  /** Null = two lines. */
  readonly columns: readonly Column[] | null;
  /** What hours and days are counted from; nothing of a closed record changes with the hour. */
  readonly now: Instant;
}

interface ListRowProps extends Omit<ContentProps, 'row'> {
  readonly id: string;
  /** Undefined while the record is not in hand: an empty line keeps its place. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly selected: boolean;
  readonly gridTracks: string;
  /** px from the top. */
  readonly offset: number;
}

export function ListRow({ definition, row, columns, now, ...frame }: ListRowProps) {
  const look = [
    'list-row',
    columns ? 'list-row-cells' : 'list-row-lines',
    frame.selected ? 'on' : '',
    row?.state === VOID ? 'voided' : '',
    row && isUrgent(definition, row) ? 'urgent' : '',
  ];
  return (
    <div
      id={frame.id}
      role="row"
      aria-rowindex={frame.index + 2}
      aria-selected={frame.selected}
      aria-busy={row === undefined}
      data-row={row?.id}
      className={look.filter((name) => name !== '').join(' ')}
      style={{ transform: `translateY(${frame.offset}px)`, ...(columns ? { gridTemplateColumns: frame.gridTracks } : {}) }}
    >
      {row && <Content definition={definition} row={row} columns={columns} now={row.open === 1 ? now : at(dayOf(now), '00:00')} />}
    </div>
  );
}

const Content = memo(function Content({ definition, row: whole, columns, now }: ContentProps) {
  const row = useSeen('list')(whole, definition);
  // Asked once a row: dozens of rows come at once when somebody scrolls.
  const language = useLanguage();
  if (!columns) return <TwoLines definition={definition} row={row} columns={columns} now={now} language={language} />;
  return columns.map((column) => (
    <span key={column.id} role="gridcell" className={cellLook(column)}>
      {cell(column, { definition, row, columns, now, language })}
    </span>
  ));
});

function cellLook(column: Column): string {
  const kind = column.field?.kind;
  return kind === 'number' || kind === 'money' ? 'list-cell list-cell-number' : 'list-cell';
}

interface DrawnProps extends ContentProps {
  readonly language: Language;
}

function cell(column: Column, props: DrawnProps): ReactNode {
  const { row, definition, now, language } = props;
  if (column.id === '$no') return <span className="num">{row.no}</span>;
  if (column.id === '$state') return <StateTag definition={definition} row={row} />;
  if (column.id === '$due') return due(row, now, language);
  return (
    <>
      {column.wide && <RowTags definition={definition} row={row} />}
      {cellText(column, props)}
    </>
  );
}

function cellText({ id, field }: Column, { row, now, language }: DrawnProps): ReactNode {
  if (!field) return null;
  const value = row.data[id];
  if (field.kind === 'date' || field.kind === 'instant') return <span className="num">{shortTime(asText(value), now)}</span>;
  return field.kind === 'yesNo' && value !== true ? null : showValue(field, value, language).replaceAll('\n', ' ');
}

function due(row: Row, now: Instant, language: Language): ReactNode {
  const said = dueText(row, now, language);
  return said && <span className={`num due-${said.tone}`}>{said.text}</span>;
}

function TwoLines({ definition, row, now, language }: DrawnProps) {
  const head = row.unit === '' ? row.no : row.unit;
  const gist = definition.gist(row.data as never, language);
  return (
    <span role="gridcell" className="list-lines">
      <span className="list-line">
        <b>{head}</b>
        {row.no !== head && <span className="small muted num list-no">{row.no}</span>}
        <StateTag definition={definition} row={row} />
        <RowTags definition={definition} row={row} />
        <span className="push small">{due(row, now, language)}</span>
      </span>
      <span className="list-line">
        <span className="list-gist" lang="zh-CN">
          {gist === head ? '' : gist}
        </span>
        {definition.numbering.kind === 'daily' && <span className="push small muted num">{shortTime(row.at, now)}</span>}
      </span>
    </span>
  );
}
