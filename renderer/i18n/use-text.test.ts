import { describe, expect, it } from 'vitest';
import { fill, marksOf, say, texts } from './use-text';

const words = texts({
  save: ['保存', 'Save'],
  left: ['还差{n}件，共{all}件', '{n} of {all} to go'],
  late: ['逾期{n}天', '{n} {n?day|days} late'],
});

describe('say', () => {
  it.each([
    ['zh', 'save', undefined, '保存'],
    ['en', 'save', undefined, 'Save'],
    ['zh', 'left', { n: 0, all: 25 }, '还差0件，共25件'],
    ['en', 'left', { n: 7, all: 25 }, '7 of 25 to go'],
    ['zh', 'left', { n: 7 }, '还差7件，共{all}件'],
    ['en', 'late', { n: 1 }, '1 day late'],
    ['en', 'late', { n: '1' }, '1 day late'],
    ['en', 'late', { n: 0 }, '0 days late'],
    ['en', 'late', { n: 21 }, '21 days late'],
    ['en', 'late', {}, '{n} {n?day|days} late'],
  ] as const)('%s %s %j → %s', (language, key, params, expected) => {
    expect(say(words, language, key, params)).toBe(expected);
  });

  it('does not read parameters out of parameters', () => {
    expect(fill('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  });
});

describe('marksOf', () => {
  it.each([
    ['zh', '1栋、2栋', '好；不好', '代理（王）', '原因：漏水'],
    ['en', '1栋, 2栋', '好; 不好', '代理 (王)', '原因: 漏水'],
  ] as const)('%s', (language, list, sentences, aside, named) => {
    const marks = marksOf(language);
    expect([marks.list(['1栋', '2栋']), marks.sentences(['好', '不好']), `代理${marks.aside('王')}`, marks.named('原因', '漏水')]).toEqual([
      list,
      sentences,
      aside,
      named,
    ]);
  });
});
