import { describe, expect, it } from 'vitest';
import { type Attempt, attemptsOf, isDissatisfied, isSatisfied, type Round, roundOutcome } from './rounds';
import type { SignatureRule } from './types';

const named = { explanation: '等配件', rectifier: '王工', nextAt: '2026-11-23T10:00:00+08:00' };
const round = (given: Partial<Round>): Round => ({
  method: 'visit',
  satisfaction: 'satisfied',
  handled: true,
  qualified: true,
  explanation: '',
  rectifier: '',
  nextAt: '',
  ...given,
});

describe('roundOutcome (CB-5)', () => {
  it.each<[string, Partial<Round>, SignatureRule, boolean, string, boolean, boolean, string[]]>([
    ['satisfied at the door', {}, 'always', false, 'closed', true, false, []],
    ['satisfied by phone under A', { method: 'phone' }, 'always', false, 'due', false, false, []],
    ['satisfied by phone under B', { method: 'phone' }, 'visit', false, 'closed', false, false, []],
    ['一般 is closed', { satisfaction: 'neutral' }, 'visit', false, 'closed', true, false, []],
    ['不合格 though satisfied', { qualified: false, ...named }, 'visit', false, 'rectifying', true, false, []],
    ['not handled though satisfied', { handled: false, ...named }, 'visit', false, 'rectifying', true, false, []],
    ['not asked about quality', { handled: null, qualified: null }, 'visit', false, 'closed', true, false, []],
    ['dissatisfied', { satisfaction: 'dissatisfied', ...named }, 'visit', false, 'rectifying', true, false, []],
    [
      'dissatisfied without names',
      { satisfaction: 'dissatisfied' },
      'visit',
      false,
      'rectifying',
      true,
      false,
      ['explanation', 'rectifier', 'nextAt'],
    ],
    [
      'dissatisfied without a next time',
      { satisfaction: 'very-dissatisfied', ...named, nextAt: '' },
      'visit',
      false,
      'rectifying',
      true,
      false,
      ['nextAt'],
    ],
    [
      'dissatisfied under the layer D',
      { satisfaction: 'dissatisfied', method: 'phone', ...named },
      'none',
      true,
      'rectifying',
      false,
      true,
      [],
    ],
    ['一般 under the layer D', { satisfaction: 'neutral', method: 'phone' }, 'none', true, 'closed', false, false, []],
    ['satisfaction not asked', { satisfaction: '' }, 'visit', false, 'closed', true, false, ['satisfaction']],
  ])('%s', (_, given, signature, opensComplaint, state, signed, opens, missing) => {
    expect(roundOutcome(round(given), { opensComplaint }, { signature })).toEqual({
      state,
      signature: signed,
      opensComplaint: opens,
      missing,
    });
  });
});

describe('satisfaction', () => {
  it.each([
    ['very-satisfied', true, false],
    ['satisfied', true, false],
    ['neutral', false, false],
    ['dissatisfied', false, true],
    ['very-dissatisfied', false, true],
    ['', false, false],
  ] as const)('%s', (satisfaction, good, bad) => {
    expect([isSatisfied(satisfaction), isDissatisfied(satisfaction)]).toEqual([good, bad]);
  });
});

describe('attemptsOf', () => {
  it.each<[Attempt[], number, boolean]>([
    [[], 0, false],
    [['no-answer', 'no-answer'], 2, false],
    [['no-answer', 'unreachable', 'no-answer'], 3, true],
    [['no-answer', 'rescheduled', 'refused', 'no-answer'], 2, false],
  ])('%j counts %i', (attempts, counted, tellSupervisor) => {
    expect(attemptsOf(attempts)).toEqual({ counted, tellSupervisor });
  });
});
