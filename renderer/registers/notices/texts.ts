/** Texts of notices and activities. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  enrol: ['登记参加', 'Add participant'],
  count: ['参加 {n} 户（人），已签到 {signed}', '{n} take part, {signed} signed in'],
  printRoll: ['打印活动签到表', 'Print the sign-in sheet'],
});
