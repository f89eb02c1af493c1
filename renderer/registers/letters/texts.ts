/** Texts of public letters. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  covers: ['答复谁（{n}）', 'Answers ({n})'],
  coversNone: ['还没有选它答复哪些诉求和回访。', 'Nothing chosen yet that it answers.'],
  hint: [
    '张贴以后，选中的回访和选中诉求的回访都由它办结，没办完的诉求里记一笔。',
    'When posted it closes the callbacks chosen and those of the requests chosen; open requests get a note.',
  ],
  find: ['找诉求和回访（房号、姓名、内容）', 'Find requests and callbacks (unit, name, text)'],
  requests: ['诉求', 'Request'],
  callbacks: ['回访', 'Callback'],
  add: ['加上所选 {n} 条', 'Add the {n} chosen'],
  none: ['没有找到没办完的诉求和回访。换个词试试。', 'No open request or callback found. Try another word.'],
  more: ['只显示前 {n} 条，写几个字缩小范围。', 'Shown are the first {n}; type some words.'],
});
