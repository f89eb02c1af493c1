/** Texts of the check form. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  hint: [
    '没动过的都算正常。1 正常，2 异常，3 不合格；↑↓ 换行，不正常的写几个字。',
    'Untouched lines are in order. 1 2 3 say how it is; arrows change the line.',
  ],
  allNormal: ['全部正常', 'All in order'],
  note: ['{item} 的情况', 'Remarks on {item}'],
  notePlace: ['什么情况', 'What is wrong'],
});
