/** Texts of the parcel form and of the board of shelves. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  waiting: ['这个单号已在库：{no} {unit} {name}，放在 {shelf}', 'This number is here already: {no} {unit} {name}, on {shelf}'],
  nowhere: ['没写位置', 'no shelf given'],
  open: ['去领取', 'To the pick-up'],
  find: ['扫单号，或输入取件码、房号、姓名首字母、电话尾号', 'Scan, or type pick-up code, unit, initials or last digits'],
  'view.all': ['全部 {n}', 'All {n}'],
  'view.remind': ['超过 {days} 天 {n}', 'Over {days} {days?day|days} {n}'],
  'view.give-back': ['该退回 {n}', 'To be sent back {n}'],
  'view.mail': ['平信报刊 {n}', 'Letters and papers {n}'],
  count: ['盘点', 'Count'],
  shelf: ['{name} · {n} 件', '{name} · {n}'],
  noShelf: ['没写位置 · {n} 件', 'No shelf · {n}'],
  noManager: ['没有片区管理员 · {n} 件', 'No area manager · {n}'],
  tickAll: ['全选', 'Tick all'],
  pieces: ['{n} 件', '{n} {n?piece|pieces}'],
  today: ['今天', 'today'],
  days: ['{n} 天', '{n} {n?day|days}'],
  told: ['已通知', 'told'],
  tick: ['选 {no}', 'Tick {no}'],
  ticked: ['选了 {n} 件', '{n} ticked'],
  untick: ['取消选择', 'Untick'],
  differ: ['{no} 没有办成：{why}', '{no} was refused: {why}'],
  none: ['没有待领的快递。按 F4 登记到件。', 'Nothing waits. F4 takes a parcel in.'],
  nothing: ['没有符合的快递', 'Nothing fits'],
  hint: ['Enter 领取同一户的全部，空格选一件', 'Enter picks up all of the unit, Space ticks one'],
});
