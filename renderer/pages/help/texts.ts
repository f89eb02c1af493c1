/** Texts of the help. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['帮助', 'Help'],
  print: ['打印快捷键卡', 'Print the card of keys'],
  keys: ['快捷键', 'Keys'],
  guide: ['五分钟上手', 'In five minutes'],
  books: ['每本台账做什么', 'What each register is for'],
  g1: [
    '电话一响按 F2。先填房号：写 3-2-1203、321203、1203 都行，写电话或姓名首字母也能找到人。',
    'The phone rings: F2. Type the unit as 3-2-1203, 321203 or 1203; a phone number or initials find the person too.',
  ],
  g2: [
    '写内容，时间随便写：1430、明天9点、+2h。没写完也不会丢，按 Esc 离开，草稿还在。',
    'Write what happened; times as 1430, +2h. Nothing is lost: Esc leaves, the draft stays.',
  ],
  g3: [
    'Ctrl+Enter 保存。下面出现“已保存”和单号，十秒内可以撤销；撤销的算作废，单号不再用。',
    'Ctrl+Enter saves. The bar below says the number; for ten seconds it can be taken back, which voids it.',
  ],
  g4: [
    '列表里 ↑↓ 选，Enter 打开；右边的按钮旁写着字母键，按字母就办。',
    'In lists ↑↓ choose, Enter opens; the letter beside a button on the right does it.',
  ],
  g5: ['左边红数字是逾期，黄数字是今天到期。先办红的。', 'Red numbers on the left are overdue, amber ones due today. Red goes first.'],
  g6: ['按 / 搜房号、姓名、电话尾号、单号；Ctrl+K 找功能。', 'Press / to find a unit, a name, a phone, a number; Ctrl+K finds commands.'],
  g7: ['离开座位按 Ctrl+L。换人也按它，没写完的都留着。', 'Leaving the seat: Ctrl+L. The same to change person; unfinished texts stay.'],
  g8: [
    '记错了不删，用“作废”写明原因；房号记错用“改房号”，历史里都看得见。',
    'Nothing is deleted: void it with a reason; a wrong unit is moved, and the history shows it.',
  ],
});
