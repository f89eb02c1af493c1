/** Texts of the board of visitors. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  find: ['扫访客证，或输入证号、姓名、房号、车牌', 'Scan a badge, or type badge, name, unit or plate'],
  inside: ['在访', 'In the house'],
  persons: ['共 {n} 人', '{n} {n?person|persons}'],
  overnight: ['过夜 {n}', '{n} since yesterday'],
  today: ['今天来过 {n}', '{n} came today'],
  free: ['空闲访客证', 'Free badges'],
  noBadge: ['没有证', 'no badge'],
  visits: ['找 {whom}', 'visits {whom}'],
  since: ['{time} 来', 'since {time}'],
  count: ['{n} 人', '{n} {n?person|persons}'],
  leave: ['签离', 'Left'],
  none: ['现在没有访客在里面。按 F6 登记访客。', 'Nobody is in the house. F6 writes a visitor down.'],
  nothing: ['没有符合的访客', 'No visitor fits'],
});
