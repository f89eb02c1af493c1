/** Texts of the page of a unit. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  title: ['一户一档', 'Everything of one unit'],
  find: ['房号、姓名、电话', 'Unit, name or phone'],
  pick: ['打房号、姓名或电话，看这户的全部记录', 'Type a unit, a name or a phone number to see all of its records'],
  notListed: ['不在房号目录，按公共位置记录', 'Not in the directory: a public place'],
  size: ['{n} 平方米', '{n} m²'],
  file: ['客户档案', 'File'],
  all: ['全部', 'All'],
  none: ['这户还没有记录', 'No records yet'],
  noneHere: ['这一类还没有记录', 'No records of this kind'],
  older: ['更早的', 'Earlier'],
  open: ['没办完的 {n} 件', '{n} open'],
  key: ['重点客户', 'Key customer'],
  timeline: ['全部记录，新的在上', 'All records, the newest first'],
});
