/** A small table: Enter goes from cell to cell and, at the end, begins a new row; sums of money stand below. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { Text } from '@shared/base/text';
import { showMoney } from '@shared/registers/contract/display';
import type { CellValue, FieldValue, RowColumn, RowsValue } from '@shared/registers/contract/fields';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { focusField, isComposing } from '../keys';
import type { ControlProps, FieldContext } from './field-context';
import { NameControl } from './name-control';
import { NumberControl } from './number-control';
import { blankRow, type Columns, isBlankRow, sumOf } from './rows-value';
import { TextControl } from './text-control';
import { words } from './texts';
import { TickControl } from './tick-control';
import { TimeControl } from './time-control';

interface RowsControlProps extends ControlProps<RowsValue> {
  readonly columns: Columns;
  readonly context: FieldContext;
}

export function RowsControl(props: RowsControlProps) {
  const { id, columns, value, onChange, context } = props;
  const t = useText(words);
  const say = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const rows = value.length > 0 ? value : [blankRow(columns)];
  const keys = useRowKeys(rows.length);
  const [added, setAdded] = useState(0);
  useLayoutEffect(() => {
    if (added > 0) focusField(table.current?.querySelector('tbody tr:last-child [data-field]'));
  }, [added]);

  const names = Object.keys(columns);
  const set = (index: number, name: string, cell: FieldValue): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [name]: cell as CellValue } : row)));
  const add = (): void => {
    onChange([...rows, blankRow(columns)]);
    setAdded(added + 1);
  };
  const remove = (index: number): void => {
    keys.drop(index);
    onChange(rows.filter((_, at) => at !== index));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).closest('[data-cell]')?.getAttribute('data-cell');
    const open = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Enter' || event.ctrlKey || open || isComposing(event)) return;
    const last = rows.at(-1);
    if (cell !== `${rows.length - 1}.${names.at(-1)}` || !last || isBlankRow(columns, last)) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  };

  const sum = sumOf(columns, rows);
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={props.describedBy} onKeyDownCapture={onKeyDown}>
      <table ref={table} className="rows-table">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col" style={{ width: columns[name]?.width }}>
                {columns[name] && say(columns[name].label)}
              </th>
            ))}
            <th aria-hidden="true" className="rows-tools" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keys.of(index)}>
              {Object.entries(columns).map(([name, column]) => (
                <td key={name} data-field="" data-cell={`${index}.${name}`}>
                  <Cell
                    id={`${id}-${index}-${name}`}
                    label={`${say(column.label)} ${index + 1}`}
                    column={column}
                    value={row[name] ?? null}
                    context={context}
                    onChange={(cell) => set(index, name, cell)}
                  />
                </td>
              ))}
              <td className="rows-tools">
                <button
                  type="button"
                  className="control-button"
                  aria-label={t('removeRow', { n: index + 1 })}
                  onClick={() => remove(index)}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button type="button" className="btn btn-quiet" onClick={add}>
          {t('addRow')}
        </button>
        {sum !== null && (
          <span className="push">
            {t('sum')} <b className="num">¥{showMoney(sum)}</b>
          </span>
        )}
      </div>
    </div>
  );
}

/** Keys that stay with their rows when one is taken out. */
function useRowKeys(count: number): { of(index: number): number; drop(index: number): void } {
  const [keys, setKeys] = useState<readonly number[]>([]);
  const last = keys.reduce((most, key) => Math.max(most, key), -1);
  const missing = Array.from({ length: Math.max(0, count - keys.length) }, (_, index) => last + 1 + index);
  const shown = [...keys, ...missing];
  return { of: (index) => shown[index] ?? index, drop: (index) => setKeys(shown.filter((_, at) => at !== index)) };
}

interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly column: RowColumn;
  readonly value: CellValue;
  readonly context: FieldContext;
  readonly onChange: (value: FieldValue) => void;
}

function Cell({ id, label, column, value, context, onChange }: CellProps) {
  const common = { id, label, onChange, invalid: false, required: false, describedBy: undefined };
  const control = () => {
    switch (column.kind) {
      case 'number':
      case 'money':
        return <NumberControl {...common} kind={column.kind} value={value} />;
      case 'date':
      case 'instant':
        return <TimeControl {...common} kind={column.kind} value={String(value ?? '')} now={context.now} />;
      case 'yesNo':
        return <TickControl {...common} value={value === true} />;
      case 'person':
        return (
          <NameControl
            {...common}
            value={String(value ?? '')}
            names={context.staff.filter((s) => s.active).map((s) => ({ name: s.name, note: s.post }))}
          />
        );
      case 'text':
        return column.options ? (
          <OptionCell {...common} value={String(value ?? '')} options={column.options} />
        ) : (
          <TextControl {...common} value={String(value ?? '')} />
        );
    }
  };
  return (
    <>
      <label className="only-spoken" htmlFor={id}>
        {label}
      </label>
      {control()}
    </>
  );
}

interface OptionCellProps extends ControlProps<string> {
  readonly options: Readonly<Record<string, Text>>;
}

/** One of a few in a narrow cell: the platform's own list, which letters and arrows drive. */
function OptionCell(props: OptionCellProps) {
  const say = useLabel();
  return (
    <select id={props.id} className="control-input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      <option value="" />
      {Object.entries(props.options).map(([key, label]) => (
        <option key={key} value={key}>
          {say(label)}
        </option>
      ))}
    </select>
  );
}
