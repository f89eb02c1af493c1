/** What is written rather than counted: root causes, measures, shortcomings, suggestions, opinions, each with its records (ST-2, ST-3). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import { lives } from '../complaints';
import { inPeriod } from '../period';
import type { Span } from '../spans';
import type { Facts } from './facts';

export const TEXT_KINDS = {
  rootCause: text('根本原因', 'Root causes'),
  prevention: text('预防措施', 'Preventive measures'),
  shortcomings: text('缺点与不足', 'Shortcomings'),
  suggestions: text('业主建议', 'Suggestions'),
  opinions: text('回访中新提意见', 'Opinions raised'),
} as const;
export type TextKind = keyof typeof TEXT_KINDS;

export interface TextLine {
  readonly text: string;
  /** How often it was written; the same words count together. */
  readonly count: number;
  /** Ids of the records, each once. */
  readonly rows: readonly string[];
}

export interface TextTable {
  readonly kind: TextKind;
  readonly title: Text;
  /** The most frequent first, then the newest. */
  readonly lines: readonly TextLine[];
}

interface Said {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

/**
 * Texts of the span: causes and measures of requests registered in it, what residents said in rounds and opinions raised in it.
 * Words that differ in spaces and a full stop at the end only are the same.
 */
export function textTable(kind: TextKind, facts: Facts, span: Span): TextTable {
  const found = saidOf(kind, facts).filter(({ at, text: said }) => said.trim() !== '' && inPeriod(at, span));
  const lines = new Map<string, { text: string; count: number; at: string; rows: Set<string> }>();
  for (const { id, at, text: said } of found) {
    const key = said.replace(/[\s。.]+$/u, '').replace(/\s+/gu, '');
    const line = lines.get(key) ?? { text: said.trim(), count: 0, at: '', rows: new Set<string>() };
    line.count += 1;
    line.rows.add(id);
    if (at > line.at) line.at = at;
    lines.set(key, line);
  }
  const ordered = [...lines.values()].sort((a, b) => b.count - a.count || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { kind, title: TEXT_KINDS[kind], lines: ordered.map(({ text: said, count, rows }) => ({ text: said, count, rows: [...rows] })) };
}

function saidOf(kind: TextKind, facts: Facts): readonly Said[] {
  switch (kind) {
    case 'rootCause':
    case 'prevention':
      return facts.requests.filter(lives).map((one) => ({ id: one.id, at: one.registeredAt, text: one[kind] }));
    case 'shortcomings':
    case 'suggestions':
      return facts.callbacks.flatMap(({ id, said }) => said.map((one) => ({ id, at: one.calledAt, text: one[kind] })));
    case 'opinions':
      return facts.callbacks.flatMap(({ id, opinions }) => opinions.map((one) => ({ id, at: one.raisedAt, text: one.text })));
  }
}
