/** Texts that settings, first start and sign-in share. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  shiftName: ['班次', 'Shift'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  remove: ['去掉', 'Remove'],
  addShift: ['加一个班次', 'Add a shift'],
  overMidnight: ['到次日', 'to the next day'],
  reader: ['只读', 'Read-only'],
  receptionist: ['前台', 'Receptionist'],
  supervisor: ['主管', 'Supervisor'],
  manager: ['经理', 'Manager'],
  code: ['恢复码', 'Recovery code'],
  codeWhat: [
    '换电脑、重装系统，或所有经理都忘了 PIN 时，只有它能让经理重新进来。只在这里显示一次，程序不保存它。',
    'On a new computer, after reinstalling, or when every manager forgot the PIN, only this code lets a manager in again. It is shown once and kept nowhere.',
  ],
  codePrint: ['打印恢复码', 'Print the code'],
  codeKeep: ['打印或抄下来，封好，由经理锁进柜子', 'Print or copy it, seal it, and let the manager lock it away'],
  codeNotPrinted: ['没有打印出来，抄在纸上也行', 'It was not printed: copy it by hand'],
  codeLast: ['再输一次最后一组', 'Type its last group'],
  codeLastHint: ['对着纸输，确认已经留好', 'From the paper, to show that it is kept'],
  codeLastWrong: ['和最后一组不一样，对着纸再看一遍', 'This is not the last group, look at the paper again'],
  codeMaking: ['正在准备恢复码', 'Making a recovery code'],
});
