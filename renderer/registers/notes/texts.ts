/** Texts of must-read notes. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  mustRead: ['要看的工作提示', 'Notes to read'],
  count: ['{n} 条没读', '{n} unread'],
  from: ['{name} {at}', '{name} {at}'],
  until: ['到 {day}', 'until {day}'],
  read: ['已阅', 'Read'],
  open: ['打开', 'Open'],
  notYet: ['还没读：{names}', 'Not read yet: {names}'],
  allRead: ['都读过了', 'Everybody has read it'],
});
