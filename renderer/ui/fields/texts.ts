/** Texts of the field widgets. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  needed: ['必填', 'needed'],
  now: ['现在', 'Now'],
  today: ['今天', 'Today'],
  tomorrow: ['明天', 'Tomorrow'],
  todayEnd: ['今天下班前', 'Today 18:00'],
  tomorrowMorning: ['明天上午', 'Tomorrow 09:00'],
  pickTime: ['从日历选{label}', 'Pick {label} from the calendar'],
  timeUnread: ['看不懂这个时间，可以写 1430、明天9点、+2h', 'Cannot read this time; try 1430, +2h or 11-22 9:00'],
  dayUnread: ['看不懂这个日期，可以写 1122、明天、+3d', 'Cannot read this day; try 1122 or +3d'],
  unitFree: ['不在房号目录，按公共位置记录', 'Not in the directory, kept as a public place'],
  unitChoice: ['有 {n} 个房号相同，按 ↓ 选择', '{n} {n?unit|units} fit, press ↓ to choose'],
  offers: ['{label}可选', 'Choices for {label}'],
  newLine: ['写一行，回车再写一行', 'Write a line, Enter for the next'],
  addRow: ['加一行', 'Add a row'],
  removeRow: ['删除第 {n} 行', 'Remove row {n}'],
  sum: ['合计', 'Sum'],
  open: ['打开', 'Open'],
  add: ['输入后回车添加', 'Type and press Enter'],
  phraseKeys: ['空格键填入', 'Space fills in'],
});
