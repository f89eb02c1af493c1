/** Words that stand in charts themselves, also on paper. */
import { type Params, say, texts } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';

const words = texts({
  by: ['{what}，按{of}', '{what} by {of}'],
  byMost: ['{what}，按{of}（最多的 {most} 个）', '{what} by {of} (the highest {most})'],
  and: ['、', ', '],
  spread: ['满意度分布', 'Spread of satisfaction'],
  types: ['诉求类型', 'Types of requests'],
  type: ['类型', 'Type'],
  span: ['时间', 'Span'],
  now: ['本期', 'Now'],
  before: ['上期', 'Before'],
  yearBefore: ['去年同期', 'A year before'],
});

/** A word of charts in a language. */
export function chartWords(key: keyof typeof words, language: Language, params?: Params): string {
  return say(words, language, key, params);
}
