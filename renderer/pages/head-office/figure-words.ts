/** What the weekly files call their figures, registers and states, in the language of the screen: they themselves are in Chinese. */
import type { Language, Text } from '@shared/base/text';
import { type FigureName, indicatorKnown } from '@shared/group/combine';
import { unitWord } from '@shared/group/figure-text';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { CATEGORIES } from '@shared/registers/contract/choices';
import { headopinions } from '@shared/registers/headopinions/definition';
import { registerList } from '@shared/registers/index';
import { UNITS } from '@shared/rules/statistics/figures/indicator';
import { figureWords } from './texts';

type Named = Pick<FigureName, 'id' | 'name' | 'unit'>;

/** `month.complaints.count:cleaning`: of the statistics month or not, the catalogue's id, and the part. */
const ID = /^(month\.)?([^:]+)(?::(.*))?$/;

/** The name of a figure; of another program's figures as the file has it. */
export function figureSaid({ id, name }: Named, language: Language): string {
  const [, month = '', base = '', part] = ID.exec(id) ?? [];
  const known = indicatorKnown(base);
  if (language === 'zh' || known === null) return name;
  const head = month === '' ? [] : [figureWords.month.en];
  return [...head, known.label.en, ...(part === undefined ? [] : [partSaid(part, month !== '')])].join(': ');
}

/** A part by its key: the month's complaints are told by category, rates by source. */
function partSaid(key: string, isMonth: boolean): string {
  const labels: Readonly<Record<string, Text>> = isMonth ? CATEGORIES : SOURCES;
  return (labels[key] ?? figureWords.none).en;
}

/** As a heading, with its unit: `投诉率（件/千户）`, `Complaint rate (per 1,000 units)`. */
export function headingSaid(figure: Named, language: Language): string {
  const unit = unitSaid(figure.unit, language);
  const name = figureSaid(figure, language);
  if (unit === '') return name;
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** A unit of the sheet. */
export function unitSaid(unit: string, language: Language): string {
  return Object.values(UNITS).find(({ zh }) => zh === unit)?.[language] ?? unit;
}

/** The unit behind a figure where it does not stand in it already. */
export function unitBehind(figure: Named, language: Language): string {
  if (unitWord(figure) === '') return '';
  const unit = unitSaid(figure.unit, language);
  return language === 'zh' || unit === '' ? unit : ` ${unit}`;
}

/** The definition of a figure; of another program's figures as the file has it. */
export function definitionSaid({ id, definition }: FigureName, language: Language): string {
  const known = indicatorKnown(id);
  return language === 'zh' || known === null ? definition : `${known.definition.en} (${known.basis.en})`;
}

/** A register by its sheet. */
export function registerSaid(sheet: string, language: Language): string {
  return registerList.find(({ definition }) => definition.title.zh === sheet)?.definition.title[language] ?? sheet;
}

/** A column of a register's sheet. */
export function columnSaid(sheet: string, column: string, language: Language): string {
  const fields = registerList.find(({ definition }) => definition.title.zh === sheet)?.definition.fields ?? {};
  const label = Object.values(fields).find((field) => field.label.zh === column)?.label;
  return label?.[language] ?? (column === figureWords.state.zh ? figureWords.state[language] : column);
}

/** How an opinion stands; the reason of a voided one stays behind it. */
export function stateSaid(state: string, language: Language): string {
  const label = Object.values(headopinions.states).find(({ label: { zh } }) => zh === state)?.label;
  if (label) return label[language];
  return language === 'en' && state.startsWith(figureWords.voided.zh) ? state.replace(figureWords.voided.zh, figureWords.voided.en) : state;
}
