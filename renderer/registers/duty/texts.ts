/** Texts of the special screens of the duty log. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  toRequest: ['转诉求', 'Make it a request'],
  lastShift: ['复制上一班', 'As the last shift'],
  copied: ['房号、姓名、电话、内容都带过去', 'Unit, name, phone and text go along'],
});
