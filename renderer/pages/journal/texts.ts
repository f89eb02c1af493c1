/** Texts of the journal's check. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['核对记录', 'Check the records'],
  what: [
    '每次保存都在记录链上加一环，改过任何一环都会断。这里从第一环查到最后一环，再和台账逐条对一遍。',
    'Each save adds a link to a chain; altering any breaks it. This checks the chain from the first link to the last, then compares it with the registers.',
  ],
  begin: ['开始核对', 'Check now'],
  again: ['再核对一次', 'Check again'],
  running: ['正在核对', 'Checking'],
  stopped: ['已停下，没有查完。', 'Stopped before the end.'],
  whole: [
    '都对得上：{n} 条记录，从 {from} 到 {to}，没有缺失、改动和断开。',
    'All in order: {n} entries from {from} to {to}; nothing missing, altered or broken.',
  ],
  none: ['还没有任何记录。', 'There are no entries yet.'],
  gap: ['第 {expected} 条缺失，后面接的是第 {seq} 条。', 'Entry {expected} is missing; entry {seq} follows.'],
  altered: ['第 {seq} 条被改过。', 'Entry {seq} was altered.'],
  broken: ['第 {seq} 条接不上前一条。', 'Entry {seq} does not join the one before.'],
  faultDo: [
    '先不要删除任何文件，记下这句话，告诉经理和总部；桌面版的日志文件是第二份，可以对照。',
    'Delete no file, note this sentence and tell the manager; the journal file of the desktop program is a second copy to compare with.',
  ],
  values: ['有 {n} 个个人信息和记录时不一样。', '{n} personal values differ from what was recorded.'],
  stray: ['有 {n} 条台账和记录链对不上：{list}', '{n} records do not agree with the chain: {list}'],
  head: ['最后一环：{hash}', 'Last link: {hash}'],
  failed: ['核对没有做完（{reason}）。记录没有变，再试一次。', 'The check did not finish ({reason}). Nothing was changed; try again.'],
});
