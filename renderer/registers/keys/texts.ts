/** Texts of the key board. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  find: ['扫钥匙牌，或输入编号、房号、借用人', 'Scan a tag, or type tag, unit or borrower'],
  hung: ['在库', 'On hooks'],
  out: ['在外', 'Out'],
  late: ['逾期 {n}', '{n} overdue'],
  lost: ['遗失 {n}', '{n} lost'],
  count: ['盘点', 'Count'],
  outTitle: ['在外 {n}', 'Out {n}'],
  hungTitle: ['在库 {n}，Enter 借出', 'On hooks {n}, Enter lends'],
  awayTitle: ['遗失、停用 {n}', 'Lost or out of use {n}'],
  since: ['{time} 借出', 'since {time}'],
  return: ['归还', 'Return'],
  signed: ['签字归还', 'Sign and return'],
  view: ['查看', 'View'],
  more: ['还有 {n} 把，输入几个字来找', '{n} more: type to find them'],
  none: ['还没有钥匙。登记第一把，或从文件导入钥匙清单。', 'No keys yet. Write down the first, or import the key list.'],
  nothing: ['没有符合的钥匙', 'No key fits'],
});
