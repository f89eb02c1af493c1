/** What of ours goes where in the template: a list for each column and each single cell. */
import { useText } from '@renderer/i18n/use-text';
import type { TemplateOffer } from '@renderer/workers/week-template';
import { type TableTarget, type TemplateMap, tableTarget } from '@shared/workbook/template';
import { CellsEditor } from './cells-editor';
import { words } from './texts';

interface MapEditorProps {
  readonly map: TemplateMap;
  readonly offer: TemplateOffer;
  readonly onChange: (map: TemplateMap) => void;
}

export function MapEditor({ map, offer, onChange }: MapEditorProps) {
  const putTable = (at: number, table: TableTarget): void => onChange({ ...map, tables: map.tables.with(at, table) });
  return (
    <div className="stack">
      {map.tables.map((table, at) => (
        <TableMap key={`${table.sheet} ${table.headings}`} table={table} offer={offer} onChange={(next) => putTable(at, next)} />
      ))}
      <CellsEditor cells={map.cells} offer={offer} onChange={(cells) => onChange({ ...map, cells })} />
    </div>
  );
}

interface TableMapProps {
  readonly table: TableTarget;
  readonly offer: TemplateOffer;
  readonly onChange: (table: TableTarget) => void;
}

function TableMap({ table, offer, onChange }: TableMapProps) {
  const t = useText(words);
  const source = offer.sources.find(({ name }) => name === table.from);
  const from = (name: string): void => {
    const other = offer.sources.find((one) => one.name === name);
    const width = Math.max(0, ...table.columns.map(({ column }) => column + 1));
    const headings = Array.from({ length: width }, (_, column) => table.columns.find((one) => one.column === column)?.heading ?? '');
    const none = table.columns.map((one) => ({ ...one, key: '' }));
    onChange(other ? tableTarget(table.sheet, table.headings, headings, other) : { ...table, from: '', columns: none });
  };
  return (
    <fieldset className="export-map">
      <legend>{t('sheet', { sheet: table.sheet, row: table.headings })}</legend>
      <Choice label={t('from')} value={table.from} options={offer.sources.map(({ name }) => [name, name])} onChange={from} />
      {table.columns.map((one, at) => (
        <Choice
          key={one.column}
          label={t('column', { heading: one.heading })}
          value={one.key}
          options={(source?.columns ?? []).map(({ key, heading }) => [key, heading])}
          onChange={(key) => onChange({ ...table, columns: table.columns.with(at, { ...one, key }) })}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useText(words);
  return (
    <label className="export-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('leave')}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
