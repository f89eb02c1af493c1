/** Texts of the small parts. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  loading: ['正在读取', 'Reading'],
  saved: ['已保存', 'Saved'],
  undo: ['撤销', 'Undo'],
  print: ['打印', 'Print'],
  basis: ['制度依据', 'The rule'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  sure: ['确定{what}', 'Confirm: {what}'],
  done: ['完成 {done}/{all}', '{done} of {all} done'],
  secondsLeft: ['还要约 {n} 秒', 'about {n} s left'],
  minutesLeft: ['还要约 {n} 分钟', 'about {n} min left'],
  commandHint: ['房号、姓名、拼音首字母、电话尾号、单号、命令', 'Unit, name, phone, number, any words, a command'],
  commands: ['命令', 'Commands'],
  noCommand: ['没有找到，换个词试试', 'Nothing found, try another word'],
});
