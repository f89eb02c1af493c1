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
