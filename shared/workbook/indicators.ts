/** The sheet of the week's indicators, each with its parts, its definition and the id by which head office knows it (EX-1, ST-1, CB-13). */
import type { Sheet } from './model';

export interface Indicator {
  /** Stable for ever: readers know the row by it. */
  readonly id: string;
  readonly name: string;
  /** A number, or 「—」 where there is nothing to divide by. */
  readonly value: number | string;
  /** `%`, `件`, `小时`; '' for none. */
  readonly unit: string;
  /** Of a share exactly; of a count the count; null where there is none. */
  readonly numerator: number | null;
  /** Of a share exactly; of a median how many were measured; null where there is none. */
  readonly denominator: number | null;
  /** In the indicator's unit; null = nothing is required. */
  readonly required: number | null;
  /** Of the week before; null = not told. */
  readonly before: number | string | null;
  readonly definition: string;
}

/** Headings that head office reads the sheet by: they never change. */
export const INDICATOR_HEADINGS = {
  name: '指标',
  value: '数值',
  unit: '单位',
  numerator: '分子',
  denominator: '分母',
  required: '要求',
  before: '上周',
  definition: '口径',
  id: '编号',
} as const;

/** Builds the sheet of indicators; the values are real numbers, and nothing has to be read out of words. */
export function indicatorSheet(title: string, indicators: readonly Indicator[]): Sheet {
  const number = (key: 'value' | 'numerator' | 'denominator' | 'required' | 'before', width: number) =>
    ({ key, heading: INDICATOR_HEADINGS[key], type: 'number', width }) as const;
  return {
    name: '指标',
    title,
    columns: [
      { key: 'name', heading: INDICATOR_HEADINGS.name, type: 'text', width: 28 },
      number('value', 12),
      { key: 'unit', heading: INDICATOR_HEADINGS.unit, type: 'text', width: 8 },
      number('numerator', 8),
      number('denominator', 8),
      number('required', 8),
      number('before', 10),
      { key: 'definition', heading: INDICATOR_HEADINGS.definition, type: 'lines', width: 70 },
      { key: 'id', heading: INDICATOR_HEADINGS.id, type: 'text', width: 26 },
    ],
    rows: indicators.map((each) => [
      each.name,
      each.value,
      each.unit,
      each.numerator,
      each.denominator,
      each.required,
      each.before,
      each.definition,
      each.id,
    ]),
  };
}
