/** The sheet of the week's indicators, each with its definition (EX-1, ST-1, CB-13). */
import type { Sheet } from './model';

export interface Indicator {
  readonly name: string;
  /** A number, or 「—」 where there is nothing to divide by. */
  readonly value: number | string;
  /** `%`, `件`, `小时`; '' for none. */
  readonly unit: string;
  readonly definition: string;
}

/** Builds the sheet of indicators; the values are real numbers. */
export function indicatorSheet(title: string, indicators: readonly Indicator[]): Sheet {
  return {
    name: '指标',
    title,
    columns: [
      { key: 'name', heading: '指标', type: 'text', width: 28 },
      { key: 'value', heading: '数值', type: 'number', width: 12 },
      { key: 'unit', heading: '单位', type: 'text', width: 8 },
      { key: 'definition', heading: '口径', type: 'lines', width: 70 },
    ],
    rows: indicators.map((each) => [each.name, each.value, each.unit, each.definition]),
  };
}
