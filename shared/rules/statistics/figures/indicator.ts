/** What an indicator is: its name, its definition and source in words, and how it is counted. All indicators stand in `catalogue.ts`. */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { Span } from '../spans';
import type { Facts } from './facts';
import type { Measured } from './figure';

export const GROUPS = {
  requests: text('客户诉求', 'Requests'),
  complaints: text('投诉', 'Complaints'),
  callbacks: text('回访', 'Callbacks'),
  satisfaction: text('满意度', 'Satisfaction'),
  desk: text('前台', 'Front desk'),
} as const;
export type Group = keyof typeof GROUPS;

/** The word that stands behind a value; percent has its sign in the value's text. */
export const UNITS = {
  count: text('件', ''),
  percent: text('%', '%'),
  hours: text('小时', 'h'),
  perThousand: text('件/千户', 'per 1,000 units'),
  yuan: text('元', 'CNY'),
} as const;
export type Unit = keyof typeof UNITS;

/** By what a figure can be told apart; see `breakdown.ts`. */
export const DIMENSIONS = {
  step: text('时间', 'Time'),
  category: text('类别', 'Category'),
  building: text('楼栋', 'Building'),
  department: text('责任部门', 'Department'),
  person: text('人员', 'Person'),
  source: text('回访来源', 'Source'),
} as const;
export type Dimension = keyof typeof DIMENSIONS;

export interface Indicator {
  /** Stable for ever: the sheet 指标 and head office's database know it by this. */
  readonly id: string;
  readonly group: Group;
  readonly label: Text;
  /** What is counted, over what, by which time (口径): stands beside the figure wherever it is shown. */
  readonly definition: Text;
  /** 制度依据: document and clause, or that it is a house choice. */
  readonly basis: Text;
  readonly unit: Unit;
  /** Which way is better; null = neither. */
  readonly better: 'more' | 'less' | null;
  /** `now` = as it stands now whatever the span: not compared with other spans. */
  readonly of: 'span' | 'now';
  readonly by: readonly Dimension[];
  readonly measure: (facts: Facts, span: Span) => Measured;
}

/** A document of the trade with the clause; the documents keep their Chinese names. */
export function clause(document: string, number = ''): Text {
  const name = `《${document}》${number}`;
  return text(name, name);
}

/** A definition that no document gives. */
export const HOUSE_CHOICE = text('本程序约定，制度没有规定', 'A house choice: no document says');
