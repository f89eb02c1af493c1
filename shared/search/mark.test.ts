import { describe, expect, it } from 'vitest';
import { marksIn } from './mark';
import { readQuery } from './query';

/** The text with its marked parts in brackets. */
function marked(text: string, typed: string): string {
  let out = '';
  let done = 0;
  for (const [from, to] of marksIn(text, readQuery(typed))) {
    out += `${text.slice(done, from)}[${text.slice(from, to)}]`;
    done = to;
  }
  return out + text.slice(done);
}

describe('the hit in a shown text', () => {
  it.each([
    ['张三来取钥匙', '张三', '[张三]来取钥匙'],
    ['张三来取钥匙', 'zs', '[张三]来取钥匙'],
    ['张三来取钥匙', 'zhangs', '[张三]来取钥匙'],
    ['单小松', 'sxs', '[单小松]'],
    ['单小松', 'dxs', '[单小松]'],
    ['报修：卫生间漏水，漏水三天', '漏水', '报修：卫生间[漏水]，[漏水]三天'],
    ['3-2-1203 漏水', '3栋2单元1203 漏水', '[3-2-1203] [漏水]'],
    ['粤B·12345', '粤b12345', '[粤B·12345]'],
    ['ＳＦ１２３４', 'sf1234', '[ＳＦ１２３４]'],
    ['𠮷田㛃', '㛃', '𠮷田[㛃]'],
    ['𠮷田㛃', '𠮷田', '[𠮷田]㛃'],
    ['ZB-20261121-001', '1121-0', 'ZB-2026[1121-0]01'],
    ['何女士 138****8021', '13800138021', '何女士 138****8021'],
    ['漏水', '漏 水', '[漏水]'],
    ['张三', '李四', '张三'],
    ['SF12 zs', 'zs', 'SF12 [zs]'],
    ['', 'zs', ''],
  ])('%s, %s', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });
});
