/** A figure in words, as the screen, the paper and the site's own reports show it: `12`, `66.7%`, `3.5`, `120.50`; 「—」 where there is none. */
import { UNITS } from '@shared/rules/statistics/figures/indicator';
import type { Cell } from '@shared/workbook/model';
import type { FigureName } from './combine';

type Named = Pick<FigureName, 'unit'>;

/** How a figure stands in a table: as a number in a workbook, in words on a page. */
export type ShowFigure = (name: Named, value: number | null) => Cell;

/** Decimals by the unit as the sheets show it; figures of another program's units stay as they are. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  [UNITS.count.zh, 0],
  [UNITS.percent.zh, 1],
  [UNITS.hours.zh, 1],
  [UNITS.perThousand.zh, 1],
  [UNITS.yuan.zh, 2],
]);

export const asNumber: ShowFigure = (_, value) => value ?? '—';

export function figureText({ unit }: Named, value: number | null): string {
  return value === null ? '—' : written(unit, value, DIGITS.get(unit));
}

/** A value between figures, such as the middle of several counts: whole where it is, else with one decimal. */
export function betweenText({ unit }: Named, value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return written(unit, rounded, DIGITS.get(unit) === 0 ? undefined : DIGITS.get(unit));
}

/** The unit where it does not stand in the figure already. */
export function unitWord({ unit }: Named): string {
  return unit === UNITS.percent.zh ? '' : unit;
}

function written(unit: string, value: number, digits: number | undefined): string {
  const text = digits === undefined ? String(value) : value.toFixed(digits);
  return unit === UNITS.percent.zh ? `${text}%` : text;
}
