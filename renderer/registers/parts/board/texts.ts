/** Texts that boards share. */
import { texts } from '@renderer/i18n/use-text';

export const words = texts({
  count: ['盘点', 'Count'],
  scan: ['扫一件，或输入编号后按 Enter', 'Scan one, or type its number and press Enter'],
  found: ['已扫到', 'Found'],
  missing: ['还没扫到', 'Not yet'],
  unexpected: ['多出', 'Not expected'],
  saveCount: ['保存盘点', 'Save the count'],
  later: ['以后再数', 'Later'],
  scanned: ['扫过的 {n}', 'Scanned {n}'],
  takeBack: ['去掉 {code}', 'Remove {code}'],
  still: ['还没扫到的 {n}', 'Not scanned yet {n}'],
  more: ['还有 {n} 件，输入几个字来找', '{n} more: type to find them'],
  nothing: ['没有符合的', 'Nothing fits'],
});
