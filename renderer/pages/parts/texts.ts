/** Texts that settings and first start share. */
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
});
