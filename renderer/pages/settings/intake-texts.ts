/** Texts of the intake rules. */
import { texts } from '@renderer/i18n/use-text';
import { type Text, text } from '@shared/base/text';

export const words = texts({
  title: ['受理规则', 'Intake rules'],
  hint: ['只影响以后的派工、期限和提醒，写好的记录不变。', 'Holds for later slips, deadlines and reminders; records stay as written.'],
  departments: ['投诉由哪个部门负责', 'Department that answers for a complaint'],
  departmentsHint: ['派工时先填好这个部门；留空就由前台选。', 'Filled in when a slip goes out; empty = the desk chooses.'],
  hours: ['工作时间', 'Working hours'],
  hoursHint: [
    '按工作时间算的期限只在这些时段里走，写成 08:30，到半夜写 24:00。',
    'Deadlines in working time run only then; write 08:30, midnight is 24:00.',
  ],
  from: ['起', 'From'],
  to: ['止', 'To'],
  remove: ['去掉', 'Remove'],
  addSpan: ['加一段', 'Add a span'],
  weekends: ['周末也算工作时间', 'Weekends are worked'],
  holidays: ['法定节假日也算工作时间', 'Public holidays are worked'],
  parcels: ['快递', 'Parcels'],
  remind: ['超过几天提醒', 'Remind after days'],
  giveBack: ['超过几天该退回', 'Send back after days'],
  parcelsHint: ['按日历天算，到件那天是第 0 天。', 'Calendar days; the day of arrival is day 0.'],
  days: ['写 {min} 到 {max} 之间的整数', 'A whole number from {min} to {max}'],
  order: ['退回的天数要多于提醒的天数', 'Sending back must come after the reminder'],
  statistics: ['统计', 'Statistics'],
  cutOff: ['每月几号统计投诉', 'Day of the month on which complaints are counted'],
  cutOffHint: [
    '统计月从上月这一天的次日起，到本月这一天止；29 到 31 在小月就是月底。',
    'A statistics month ends on this day; 29 to 31 mean the end of a shorter month.',
  ],
  export: ['周报导出', 'Weekly report'],
  privacy: ['个人信息', 'Personal data'],
  privacyHint: ['导出时先按这个，每次还能改。', 'Chosen at first; can be changed at each export.'],
  receiver: ['报送给', 'Handed to'],
  receiverHint: ['记报送时先填好的名字。', 'Filled in when a handover is noted.'],
});

/** What may be wrong with working hours, by the code of the refusal. */
export const sentences: Readonly<Record<string, Text>> = {
  'hours.none': text('至少写一段工作时间', 'Give at least one span of working hours'),
  'hours.format': text('工作时间 {span} 不对，写成 08:30', 'Working hours {span}: write them as 08:30'),
  'hours.order': text('工作时间 {span} 的止要晚于起', 'Working hours {span} end before they begin'),
  'hours.overlap': text('工作时间 {span} 和前一段重叠', 'Working hours {span} overlap those before'),
};
