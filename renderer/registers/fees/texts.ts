/** Texts of the board of collected fees. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  find: ['输入房号、交款人、收据号', 'Type unit, name or receipt number'],
  open: ['待交接 {n} 笔', 'To hand over: {n}'],
  sum: ['共', 'total'],
  cash: ['其中现金', 'of it cash'],
  before: ['上一班留下 {n} 笔', '{n} left by earlier shifts'],
  all: ['全选', 'Tick all'],
  untick: ['取消勾选', 'Untick'],
  tick: ['勾选 {no}', 'Tick {no}'],
  hint: ['空格勾选，Enter 交给收银员', 'Space ticks, Enter hands over'],
  ticked: ['已选 {n} 笔', '{n} ticked'],
  none: ['没有待交接的钱', 'Nothing to hand over'],
  nothing: ['没有符合的', 'Nothing fits'],
  noReceipt: ['没有收据号', 'no receipt number'],
  handed: ['{n} 笔共 {sum} 元已交给{cashier}', '{n} {n?sum|sums}, {sum} in all, went to {cashier}'],
  print: ['打印交接单', 'Print the list'],
  together: ['同一次交给{cashier}：{n} 笔，共 {sum} 元', 'Handed to {cashier} together: {n} {n?sum|sums}, {sum} in all'],
});
