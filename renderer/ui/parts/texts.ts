/** Texts of the small parts. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  saved: ['已保存', 'Saved'],
  undo: ['撤销', 'Undo'],
  print: ['打印', 'Print'],
  close: ['关闭', 'Close'],
  cancel: ['取消', 'Cancel'],
  sure: ['确定{what}', 'Confirm: {what}'],
  done: ['完成 {done}/{all}', '{done} of {all} done'],
  commandHint: ['输入命令、台账或单号', 'Type a command, a register or a number'],
  commands: ['命令', 'Commands'],
  noCommand: ['没有这个命令，换个词试试', 'No such command, try another word'],
});
