/** The values of a record as people read them: what is filled, and all of it on demand. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showCell, showMoney, shownColumns, showValue } from '@shared/registers/contract/display';
import { type Field, type FieldValue, isBlank, type LogLine, type RowsValue } from '@shared/registers/contract/fields';
import { WHOLE } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { REVEAL_MS } from '@shared/rules/privacy/settings';
import { useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { LogLines } from '../fields/log-control';
import { sumOf } from '../fields/rows-value';
import { spanOf } from '../fields/span';
import { useLetterKeys } from '../keys';
import { Button } from '../parts/button';
import { useSeen } from '../seen';
import { RevealPanel } from './reveal-panel';
import { words } from './texts';
import type { Reveal } from './use-reveal';

interface FieldsViewProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  /** How a masked value is shown for a moment; null = not here, or not by this person. */
  readonly reveal: Reveal | null;
  /** Whether letters are for this record: V asks for the first masked value. */
  readonly keys: boolean;
  readonly openRef: FieldContext['openRef'];
}

export function FieldsView({ definition, row, reveal, keys, openRef }: FieldsViewProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const entries = Object.entries(definition.fields).filter(([, field]) => field.ownView !== true);
  // The unit of the record stands in its head already.
  const filled = entries.filter(([name, field]) => isTold(row.data[name]) && !(field.kind === 'unit' && row.data[name] === row.unit));
  const seen = useSeen('record')(row, definition);
  const hides = (name: string): boolean => isTold(row.data[name]) && differs(row.data[name], seen.data[name]);
  const masked = filled.filter(([name]) => hides(name) && reveal?.isShown(name) === false).map(([name]) => name);
  const [next] = masked;
  useLetterKeys(
    { V: () => next !== undefined && reveal?.ask(next) },
    keys && reveal !== null && reveal.asking === '' && next !== undefined,
  );
  return (
    <section className="fields-view">
      <dl>
        {(all ? entries : filled).map(([name, field]) => (
          <div key={name} className={`fields-view-item field-${viewSpan(field, language)}`}>
            <dt>{say(field.label)}</dt>
            <dd>
              <Value
                field={field}
                value={reveal?.isShown(name) ? row.data[name] : seen.data[name]}
                whole={hides(name) && !reveal?.isShown(name)}
                openRef={openRef}
              />
              {reveal && masked.includes(name) && (
                <Button
                  tone="quiet"
                  small
                  pressed={reveal.asking === name}
                  label={t('revealLabel', { label: say(field.label) })}
                  onClick={() => reveal.ask(name)}
                  {...(name === next && { keys: 'V' })}
                >
                  {t('reveal')}
                </Button>
              )}
              {reveal?.isShown(name) && <span className="muted small"> {t('revealed', { n: REVEAL_MS / 1000 })}</span>}
              {reveal?.asking === name && <RevealPanel reveal={reveal} label={say(field.label)} />}
            </dd>
          </div>
        ))}
      </dl>
      {filled.length < entries.length && (
        <Button tone="quiet" small onClick={() => setAll(!all)} pressed={all}>
          {t(all ? 'showFilled' : 'showAll')}
        </Button>
      )}
    </section>
  );
}

/** A plain "no" tells nothing unless somebody looks for it. */
function isTold(value: FieldValue | undefined): boolean {
  return value !== false && !isBlank(value);
}

/** Read, values stand in three columns; texts, tables, logs and what is wide by itself keep their room. */
function viewSpan(field: Field, language: Language): number {
  const span = field.kind === 'choice' ? (field.span ?? 2) : spanOf(field, language);
  return field.kind === 'choice' || span <= 3 ? 2 : span;
}

function differs(whole: FieldValue | undefined, seen: FieldValue | undefined): boolean {
  return JSON.stringify(whole) !== JSON.stringify(seen);
}

interface ValueProps {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  /** Something stands there that is not shown: a blank is a mask then. */
  readonly whole: boolean;
  readonly openRef: FieldContext['openRef'];
}

function Value({ field, value, whole, openRef }: ValueProps) {
  const language = useLanguage();
  if (isBlank(value) && whole) return <span>{WHOLE}</span>;
  if (isBlank(value)) return <span className="muted">—</span>;
  if (field.kind === 'log') return <LogLines lines={value as readonly LogLine[]} />;
  if (field.kind === 'rows') return <RowsView columns={field.columns} rows={value as RowsValue} />;
  const shown = showValue(field, value, language);
  if (field.kind === 'ref' && openRef) {
    return (
      <button type="button" className="link num" onClick={() => openRef(field.register, shown)}>
        {shown}
      </button>
    );
  }
  if (field.kind === 'money') return <span className="num">¥{shown}</span>;
  return <span className={field.kind === 'phone' ? 'num fields-view-text' : 'fields-view-text'}>{shown}</span>;
}

function RowsView({ columns, rows }: { readonly columns: (Field & { readonly kind: 'rows' })['columns']; readonly rows: RowsValue }) {
  const say = useLabel();
  const language = useLanguage();
  const sum = sumOf(columns, rows);
  const keyed = rows.map((row, index) => ({ row, key: `${index}${JSON.stringify(row)}` }));
  return (
    <table className="fields-view-table">
      <thead>
        <tr>
          {shownColumns(columns).map(([name, column]) => (
            <th key={name} scope="col">
              {say(column.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed.map(({ row, key }) => (
          <tr key={key}>
            {shownColumns(columns).map(([name, column]) => (
              <td key={name}>{showCell(column, row[name] ?? null, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {sum !== null && (
        <tfoot>
          <tr>
            <td colSpan={shownColumns(columns).length} className="num">
              ¥{showMoney(sum)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
