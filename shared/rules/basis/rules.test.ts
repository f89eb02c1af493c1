/** Every rule says something in both languages, with a source; refusals lead to rules that there are. */
import { describe, expect, it } from 'vitest';
import { registers } from '../../registers/index';
import { openSentence, refusalRules, ruleOfRefusal } from './refusals';
import { rule } from './rule';
import { RULES, registersOfRule, rulesOfRegister } from './rules';

describe.each(Object.entries(RULES))('%s', (_mark, one) => {
  it('says what it is in plain words, and where it comes from', () => {
    expect([one.says.zh, one.says.en].every((said) => said.trim() !== '')).toBe(true);
    expect(one.says.zh + one.says.en).not.toMatch(/[！!]|请您/);
    expect(one.from.length).toBeGreaterThan(0);
  });

  it('is about registers that there are', () => expect(one.registers.filter((id) => !(id in registers))).toEqual([]));
});

describe('the rule behind a refusal', () => {
  it.each([
    ['releases.consent', 'RG-5'],
    ['ask.own', 'IN-12'],
    ['sign.is-caller', 'CB-11'],
    ['sign.witness', 'CB-4'],
    ['field.needed', null],
    ['releases.early', null],
  ])('%s: %s', (code, mark) => expect(ruleOfRefusal(code)).toBe(mark));

  it('is always one that there is', () => expect(Object.values(refusalRules).filter((mark) => !(mark in RULES))).toEqual([]));
});

it('tells what is about a register, and the other way round', () => {
  expect(rulesOfRegister('releases')).toEqual(expect.arrayContaining(['RG-5', 'BY-5']));
  expect(registersOfRule('RG-1')).toEqual(expect.arrayContaining(['keys', 'keyloans']));
  expect(rulesOfRegister('releases')).not.toContain('CB-1');
});

it('leaves open what would stand in the sentence of a refusal', () => {
  expect(openSentence({ zh: '{no} 只在 {day} 有效', en: '{n} {n?day|days} late' })).toEqual({ zh: '… 只在 … 有效', en: '… … late' });
});

it('names no source that there is not', () => expect(() => rule('一', 'one', ['Z 1'])).toThrow('Z 1'));
