/** The page rule: paper, margins, foot texts that cannot break out, and the count. */
import { describe, expect, it } from 'vitest';
import { blankRows, contentSize, cssString, pageRule } from './page-rule';

const SPEC = { name: 'pf1', paper: 'A4', orientation: 'landscape', footLeft: '值班记录表', footRight: 'ZB-1', total: 3 } as const;

describe('cssString', () => {
  it.each([
    ['值班记录表　R02—WKF07', '"值班记录表　R02—WKF07"'],
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['</style>', '"\\3c /style\\3e "'],
    ['a\nb', '"a\\a b"'],
    ['', '""'],
  ])('quotes %j', (text, quoted) => {
    expect(cssString(text)).toBe(quoted);
  });
});

describe('contentSize', () => {
  it.each([
    ['A4', 'portrait', [180, 270]],
    ['A4', 'landscape', [267, 183]],
    ['A5', 'portrait', [127, 189]],
    ['A5', 'landscape', [189, 127]],
    ['241x280', 'portrait', [207, 259.4]],
    ['241x140', 'landscape', [207, 123.7]],
    ['241x93', 'portrait', [207, 79.1]],
  ] as const)('%s %s', (paper, orientation, size) => {
    expect(contentSize(paper, orientation)).toEqual(size);
  });
});

describe('pageRule', () => {
  it('names paper and orientation, and counts by its own counter', () => {
    const rule = pageRule(SPEC);
    expect(rule).toContain('@page pf1{size:A4 landscape;');
    expect(rule).toContain('counter-increment:pf1;');
    expect(rule).toContain('content:"第 " counter(pf1) " 页 / 共 " "3" " 页"');
  });

  it('tells the size of continuous paper, which lies as it comes', () => {
    expect(pageRule({ ...SPEC, paper: '241x93' })).toContain('@page pf1{size:241mm 93.1mm;margin:5mm 17mm 9mm 17mm;');
  });

  it('repeats title and number at the head where there are several pages, and only there', () => {
    expect(pageRule(SPEC)).toMatch(/@top-left\{content:"值班记录表";.*@top-right\{content:"ZB-1";/);
    expect([pageRule({ ...SPEC, total: 1 }), pageRule({ ...SPEC, total: null })].join()).not.toContain('@top');
  });

  it('takes the count of the document where nothing was measured', () => {
    expect(pageRule({ ...SPEC, total: null })).toContain('" 页 / 共 " counter(pages) " 页"');
  });
});

describe('blankRows', () => {
  it.each([
    ['A4', 'landscape', 16],
    ['A4', 'portrait', 27],
    ['A5', 'landscape', 13],
  ] as const)('%s %s', (paper, orientation, rows) => {
    expect(blankRows(paper, orientation)).toBe(rows);
  });
});
