/** Texts of the parcel form. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  waiting: ['这个单号已在库：{no} {unit} {name}，放在 {shelf}', 'This number is here already: {no} {unit} {name}, on {shelf}'],
  nowhere: ['没写位置', 'no shelf given'],
  open: ['去领取', 'To the pick-up'],
});
