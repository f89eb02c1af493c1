/** Texts of the board of documents. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  board: ['文件在哪里', 'Where documents lie'],
  lately: ['近 {n} 天归档', 'Filed, last {n} {n?day|days}'],
  waiting: ['等 {name} 答复', 'Waits for {name}'],
  answered: ['已答复：{answer}', 'Answered: {answer}'],
  with: ['{name}，{at}', '{name}, {at}'],
  unsigned: ['未签收', 'Not signed'],
  withNobody: ['审阅后还没有分发', 'Not handed on yet'],
  due: ['期限 {at}', 'Due {at}'],
  late: ['已过期限', 'Overdue'],
  none: ['没有', 'None'],
  hint: ['↑↓←→ 选文件，字母键办理，Enter 打开', 'Arrows choose, letters act, Enter opens'],
});
