/** Texts of what is said at the counter: standing instructions and warnings across registers. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  instructions: ['住户嘱托', 'Standing instructions'],
  instruction: ['嘱托', 'Instruction'],
  always: ['{by}嘱托，长期', 'asked by {by}, no end'],
  till: ['{by}嘱托，到 {day}', 'asked by {by}, until {day}'],
  warnings: ['办之前先看', 'Before it is given out'],
  consent: ['业主还没同意', 'No consent of the owner'],
  key: ['钥匙没还 {n} 笔', '{n} {n?key|keys} not back'],
  deposit: ['押金没退 {sum} 元', 'Deposit not given back: {sum}'],
  renovation: ['正在装修', 'Works go on'],
  fee: ['欠费催缴中 {sum} 元', 'Reminded of fees: {sum}'],
  parcel: ['快递没领 {n} 件', '{n} {n?parcel|parcels} waiting'],
  more: ['还有 {n} 件', '{n} more'],
});
