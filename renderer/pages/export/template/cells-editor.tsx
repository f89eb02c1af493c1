/** Single cells of the template: those that a label names, and those that are added by their place (EX-7). */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { TemplateOffer } from '@renderer/workers/week-template';
import { LONGEST_FIXED } from '@shared/rules/weekly/template';
import type { CellTarget } from '@shared/workbook/template';
import { type FactGroup, fixedText, saidText } from '@shared/workbook/template-facts';
import { columnName, labelOfCell, placeOfCell } from '@shared/workbook/template-place';
import { type FormEvent, useState } from 'react';
import { words } from './texts';

interface CellsEditorProps {
  readonly cells: readonly CellTarget[];
  readonly offer: TemplateOffer;
  readonly onChange: (cells: readonly CellTarget[]) => void;
}

export function CellsEditor({ cells, offer, onChange }: CellsEditorProps) {
  const t = useText(words);
  return (
    <fieldset className="export-map export-cells">
      <legend>{t('cells')}</legend>
      {cells.length === 0 && <p className="muted small">{t('noCells')}</p>}
      {cells.map((cell, at) => (
        <CellLine
          key={`${cell.sheet} ${cell.row} ${cell.column}`}
          cell={cell}
          offer={offer}
          onChange={(fact) => onChange(cells.with(at, { ...cell, fact }))}
          onDrop={() => onChange(cells.toSpliced(at, 1))}
        />
      ))}
      <NewCell cells={cells} offer={offer} onAdd={(cell) => onChange([...cells, cell])} />
    </fieldset>
  );
}

const GROUPS: readonly FactGroup[] = ['cover', 'count', 'figure'];
/** No fact is called so. */
const FIXED = fixedText('');

interface CellLineProps {
  readonly cell: CellTarget;
  readonly offer: TemplateOffer;
  readonly onChange: (fact: string) => void;
  readonly onDrop: () => void;
}

function CellLine({ cell, offer, onChange, onDrop }: CellLineProps) {
  const t = useText(words);
  const place = `${columnName(cell.column)}${cell.row}`;
  const label = t(cell.label === '' ? 'cellBare' : 'cell', { sheet: cell.sheet, place, label: cell.label });
  const said = saidText(cell.fact);
  return (
    <div className="export-cell">
      <label className="export-choice">
        <span>{label}</span>
        <select value={said === null ? cell.fact : FIXED} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('leave')}</option>
          <option value={FIXED}>{t('fixed')}</option>
          {GROUPS.map((group) => (
            <optgroup key={group} label={t(`group.${group}`)}>
              {offer.facts
                .filter((fact) => fact.group === group)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {said !== null && (
        <input
          className="filter-control"
          aria-label={t('fixedOf', { label: place })}
          value={said}
          maxLength={LONGEST_FIXED}
          onChange={({ target }) => onChange(fixedText(target.value))}
        />
      )}
      <Button small onClick={onDrop} label={t('dropOf', { label: place })}>
        {t('drop')}
      </Button>
    </div>
  );
}

interface NewCellProps {
  readonly cells: readonly CellTarget[];
  readonly offer: TemplateOffer;
  readonly onAdd: (cell: CellTarget) => void;
}

function NewCell({ cells, offer: { sheets }, onAdd }: NewCellProps) {
  const t = useText(words);
  const [name, setName] = useState(sheets[0]?.name ?? '');
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const sheet = sheets.find((one) => one.name === name);
    const place = placeOfCell(typed);
    if (!sheet || !place) return setWhy(t('noPlace', { typed }));
    if (cells.some((one) => one.sheet === name && one.row === place.row && one.column === place.column))
      return setWhy(t('twice', { place: `${columnName(place.column)}${place.row}` }));
    onAdd({ sheet: name, ...place, label: labelOfCell(sheet, place), fact: '' });
    setTyped('');
    setWhy('');
  };
  return (
    <form className="row export-new-cell" onSubmit={add}>
      {sheets.length > 1 && (
        <label className="row">
          {t('addSheet')}
          <select className="filter-control" value={name} onChange={({ target }) => setName(target.value)}>
            {sheets.map((one) => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="row">
        {t('addPlace')}
        <input className="filter-control export-place" value={typed} maxLength={12} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button type="submit" className="btn btn-small" disabled={typed.trim() === ''}>
        {t('add')}
      </button>
      {why !== '' && <Sentence>{why}</Sentence>}
    </form>
  );
}
