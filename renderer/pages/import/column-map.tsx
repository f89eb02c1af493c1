/** The first rows as they stand in the file, and above each column what it means. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import type { ColumnMap, PlannedRow } from '@shared/import/plan';
import { isBad } from '@shared/import/rows-to-write';
import { words } from './texts';
import type { ImportState } from './use-import';

const SHOWN = 5;

export function ColumnMapTable({ state }: { readonly state: ImportState }) {
  const t = useText(words);
  const { source, targets, columns, setColumns, plan } = state;
  if (!source) return null;
  const { headings, rows, rowNumbers } = source.sheet;
  const meaning = new Map(Object.entries(columns).map(([target, column]) => [column, target]));
  return (
    <section className="card import-columns">
      <h2>{t('columns')}</h2>
      <p className="muted small">{rows.length === 0 ? t('noRows') : t('columnsHint', { n: Math.min(SHOWN, rows.length) })}</p>
      <div className="import-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rowNo')}</th>
              {headings.map((heading, column) => (
                // Columns have no other name than their place; they never move.
                <th key={`${column} ${heading}`} scope="col">
                  <span>{heading}</span>
                  <TargetSelect
                    label={t('columnOf', { n: column + 1, heading })}
                    targets={targets}
                    value={meaning.get(column) ?? ''}
                    onChange={(target) => setColumns(moved(columns, column, target))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((cells, i) => (
              <tr key={rowNumbers[i]}>
                <th scope="row" className="num">
                  {rowNumbers[i]} <RowMark row={plan?.rows[i]} />
                </th>
                {headings.map((heading, column) => (
                  <td key={`${column} ${heading}`} className={meaning.has(column) ? '' : 'import-unread'}>
                    {String(cells[column] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A column means one thing, and a thing stands in one column. */
function moved(columns: ColumnMap, column: number, target: string): ColumnMap {
  const kept = Object.entries(columns).filter(([id, at]) => at !== column && id !== target);
  return Object.fromEntries(target === '' ? kept : [...kept, [target, column] as const]);
}

interface TargetSelectProps {
  readonly label: string;
  readonly targets: ImportState['targets'];
  readonly value: string;
  readonly onChange: (target: string) => void;
}

function TargetSelect({ label, targets, value, onChange }: TargetSelectProps) {
  const t = useText(words);
  const name = useLabel();
  return (
    <select
      aria-label={label}
      className={value === '' ? 'control-input import-unread' : 'control-input'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('notRead')}</option>
      {targets.map((target) => (
        <option key={target.id} value={target.id}>
          {name(target.heading)}
        </option>
      ))}
    </select>
  );
}

function RowMark({ row }: { readonly row: PlannedRow | undefined }) {
  const t = useText(words);
  if (!row) return null;
  if (isBad(row)) return <Tag tone="late">{t('bad')}</Tag>;
  return row.twin ? <Tag tone="hold">{t('twin')}</Tag> : <Tag tone="done">{t('fresh')}</Tag>;
}
