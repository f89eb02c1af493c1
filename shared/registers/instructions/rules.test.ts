import { describe, expect, it } from 'vitest';
import { anInstruction } from './fixtures';
import { allowsMoving, checkInstruction, inForce } from './rules';

type Given = Parameters<typeof anInstruction>[0];
const row = (given: Given, state = 'active') => ({ state, data: anInstruction(given) });

describe('checkInstruction (BY-10)', () => {
  it.each<[string, Given, readonly string[]]>([
    ['whole', {}, []],
    ['nobody named', { person: ' ' }, ['instructions.person']],
    ['to turn everything down needs no name', { kind: 'decline', person: '' }, []],
    ['something else without a word', { kind: 'other', content: '' }, ['instructions.content']],
    ['neither an end nor 长期', { until: '' }, ['instructions.until']],
    ['长期', { until: '', longTerm: true }, []],
    ['ends before it begins', { until: '2026-11-19' }, ['instructions.term']],
  ])('%s', (_, given, codes) => {
    expect(checkInstruction(anInstruction(given)).map((one) => one.code)).toEqual(codes);
  });
});

describe('inForce', () => {
  it.each<[string, Given, string, boolean]>([
    ['2026-11-19', {}, 'active', false],
    ['2026-11-20', {}, 'active', true],
    ['2026-12-31', {}, 'active', true],
    ['2027-01-01', {}, 'active', false],
    ['2030-01-01', { until: '', longTerm: true }, 'active', true],
    ['2026-11-21', {}, 'revoked', false],
    ['2026-11-21', {}, 'expired', false],
  ])('on %s: %j, %s → %s', (day, given, state, holds) => {
    expect(inForce(row(given, state), day)).toBe(holds);
  });
});

describe('allowsMoving (RG-5)', () => {
  const moving: Given = { kind: 'moving', person: '', content: '租户可搬家具' };
  it.each<[string, Given, string, boolean]>([
    ['anybody of the unit', moving, '李娜', true],
    ['one of those named', { ...moving, person: '王芳、李娜' }, '李娜', true],
    ['somebody not named', { ...moving, person: '李娜娜' }, '李娜', false],
    ['no longer in force', { ...moving, until: '2026-11-20' }, '李娜', false],
    ['another matter', { kind: 'collect', person: '李娜' }, '李娜', false],
  ])('%s', (_, given, applicant, allowed) => {
    expect(allowsMoving([row(given)], applicant, '2026-11-21') !== undefined).toBe(allowed);
  });
});
