/** The words of a line: what waits, not what the record is about. */
import { expect, it } from 'vitest';
import { lineWords } from './line-words';

const asks = [
  { question: '已经答过的', answeredAt: '2026-11-20T10:00:00+08:00' },
  { question: '能不能先退一半', answeredAt: '' },
];
const opinions = [
  { text: '转了诉求的', answeredAt: '', requestNo: 'YJ-1' },
  { text: '楼道灯太暗', answeredAt: '', requestNo: '' },
];

it.each([
  ['ask', { asks }, '能不能先退一半'],
  ['opinion', { opinions }, '楼道灯太暗'],
  ['opinion', {}, ''],
  ['document', { asks }, ''],
] as const)('%s', (why, data, words) => {
  expect(lineWords(why, { data })).toBe(words);
});
