/** Texts of the account of a book. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  account: ['号码去向', 'Where the numbers are'],
  total: ['共 {n} 张', '{n} {n?sheet|sheets}'],
  used: ['已用', 'Used'],
  spoiled: ['作废', 'Spoiled'],
  explained: ['已说明', 'Explained'],
  missing: ['缺号', 'Missing'],
  left: ['未用', 'Left'],
  sheets: ['{n} 张', '{n}'],
  toDo: ['缺号要登记作废或说明缺号，才能交回核销', 'Missing numbers are noted as spoiled or explained before the book is handed back'],
});
