import { describe, expect, it } from 'vitest';
import { moneyInWords } from './money-in-words';

describe('moneyInWords', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [12_345, '壹佰贰拾叁元肆角伍分'],
    [12_305, '壹佰贰拾叁元零伍分'],
    [123_450, '壹仟贰佰叁拾肆元伍角整'],
    [100_000, '壹仟元整'],
    [100_500, '壹仟零伍元整'],
    [1_000_000, '壹万元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [2_000_100_00, '贰佰万零壹佰元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [-12_300, '负壹佰贰拾叁元整'],
  ])('%i → %s', (fen, words) => expect(moneyInWords(fen)).toBe(words));
});
