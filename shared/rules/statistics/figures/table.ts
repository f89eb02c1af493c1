/** Several indicators told apart by the same dimension, side by side: the tables and charts of the reports. */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { Span } from '../spans';
import { breakdownOf } from './breakdown';
import { indicatorOf } from './catalogue';
import type { Facts } from './facts';
import type { Figure } from './figure';
import type { Dimension, Indicator } from './indicator';
import { DIMENSIONS } from './indicator';

export interface FigureTableLine {
  readonly key: string;
  readonly label: Text;
  /** The days of a step; null for everything else. */
  readonly span: Span | null;
  /** One a column, null where the breakdown of that column has no such line. */
  readonly figures: readonly (Figure | null)[];
}

export interface FigureTable {
  readonly id: string;
  readonly title: Text;
  readonly dimension: Dimension;
  readonly columns: readonly Indicator[];
  readonly lines: readonly FigureTableLine[];
  /** One a column. */
  readonly totals: readonly Figure[];
  /** A record may stand in several lines: they add up to more than the total. */
  readonly overlapping: boolean;
}

/** A table of the indicators of these ids; its lines stand in the order of the first column that has them, what is not filled in last. */
export function figureTable(title: Text, dimension: Dimension, ids: readonly string[], facts: Facts, span: Span): FigureTable {
  const columns = ids.map(indicatorOf);
  const parts = columns.map((indicator) => breakdownOf(indicator, dimension, facts, span));
  const lines = new Map(parts.flatMap((part) => part.lines).map((line) => [line.key, line]));
  const ordered = [...lines.values()].sort((a, b) => Number(a.key === '') - Number(b.key === ''));
  return {
    id: `${dimension}:${ids.join('+')}`,
    title,
    dimension,
    columns,
    lines: ordered.map(({ key, label, span: step }) => ({
      key,
      label,
      span: step,
      figures: parts.map((part) => part.lines.find((line) => line.key === key)?.figure ?? null),
    })),
    totals: parts.map(({ total }) => total),
    overlapping: parts.some(({ overlapping }) => overlapping),
  };
}

/** `投诉，按楼栋`. */
export function tableTitle(what: Text, dimension: Dimension): Text {
  const by = DIMENSIONS[dimension];
  return text(`${what.zh}，按${by.zh}`, `${what.en} by ${by.en.toLowerCase()}`);
}
