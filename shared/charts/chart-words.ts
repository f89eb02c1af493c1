/** Words that stand in charts themselves, also on paper. */
import type { Language, Text } from '@shared/base/text';
import { text } from '@shared/base/text';

const words = {
  by: text('{what}，按{of}', '{what} by {of}'),
  byMost: text('{what}，按{of}（最多的 {most} 个）', '{what} by {of} (the highest {most})'),
  and: text('、', ', '),
  spread: text('满意度分布', 'Spread of satisfaction'),
  types: text('诉求类型', 'Types of requests'),
  type: text('类型', 'Type'),
  span: text('时间', 'Span'),
  now: text('本期', 'Now'),
  before: text('上期', 'Before'),
  beforePart: text('上期同期', 'Before, same days'),
  yearBefore: text('去年同期', 'A year before'),
} as const satisfies Readonly<Record<string, Text>>;

/** A word of charts in a language; `{name}` is replaced by the parameter of that name. */
export function chartWords(key: keyof typeof words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return words[key][language].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
