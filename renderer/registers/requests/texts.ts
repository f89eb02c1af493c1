/** Texts of the special screens of requests. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  dispatch: ['派工', 'Send out'],
  slip: ['第 {n} 张派工单', 'Slip {n}'],
  addSlip: ['再派一个部门', 'Another department'],
  removeSlip: ['不派这张', 'Without this one'],
  priceList: ['从收费标准选项目', 'Item of the price list'],
  priceHint: ['打项目名或拼音首字母，回车加一行', 'Type the name, Enter adds a line'],
  noPrice: ['洽谈', 'to be agreed'],
  merge: ['合并', 'Merge'],
  choose: ['选这条', 'This one'],
  promise: ['按服务承诺 {at} 前办好，保存时自动填', 'By our promise it is done by {at}; filled in when saved'],
  yearUnknown: ['没有{year}年的节假日表，按平常的周一到周五算', 'No table of holidays for {year}: counted Monday to Friday'],
  fourClear: ['四清楚都做到了', 'Heard, asked, repeated, written'],
  mail: ['这户的快递信件登记', 'Mail register of this unit'],
  mailNone: ['这户没有快递信件登记', 'Nothing in the mail register for this unit'],
  slips: ['派工单', 'Work orders'],
  callbacks: ['回访', 'Callbacks'],
  firstWaiting: ['首次响应最晚 {at}', 'First response due {at}'],
  firstLate: ['首次响应已超时，最晚应在 {at}', 'The first response is late, it was due {at}'],
  firstDoneLate: ['首次响应 {at}，超时', 'First response {at}, late'],
  held: ['挂起中，共等了 {h} 小时 {m} 分，不计入承诺', 'On hold for {h} h {m} min in all, not counted'],
  wasHeld: ['挂起共 {h} 小时 {m} 分，不计入承诺', 'Was on hold for {h} h {m} min, not counted'],
  noTaker: ['未接单', 'Nobody yet'],
  appointed: ['预约 {at}', 'Appointment {at}'],
});
