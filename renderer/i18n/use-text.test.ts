import { describe, expect, it } from 'vitest';
import { fill, say, texts } from './use-text';

const words = texts({ save: ['保存', 'Save'], left: ['还差{n}件，共{all}件', '{n} of {all} to go'] });

describe('say', () => {
  it.each([
    ['zh', 'save', undefined, '保存'],
    ['en', 'save', undefined, 'Save'],
    ['zh', 'left', { n: 0, all: 25 }, '还差0件，共25件'],
    ['en', 'left', { n: 7, all: 25 }, '7 of 25 to go'],
    ['zh', 'left', { n: 7 }, '还差7件，共{all}件'],
  ] as const)('%s %s %j → %s', (language, key, params, expected) => {
    expect(say(words, language, key, params)).toBe(expected);
  });

  it('does not read parameters out of parameters', () => {
    expect(fill('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  });
});
