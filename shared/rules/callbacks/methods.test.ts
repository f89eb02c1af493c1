import { describe, expect, it } from 'vitest';
import { signatureNeeded } from '../../registers/callbacks/rules';
import { endsCallback, methodAdvice } from './methods';
import type { Method, Severity, SignatureRule } from './types';

describe('signatureNeeded and endsCallback (CB-4)', () => {
  it.each<[SignatureRule, Method, boolean, boolean]>([
    ['always', 'visit', true, true],
    ['always', 'meet', true, true],
    ['always', 'phone', false, false],
    ['always', 'sms', false, false],
    ['always', 'letter', false, true],
    ['visit', 'visit', true, true],
    ['visit', 'meet', false, true],
    ['visit', 'phone', false, true],
    ['none', 'visit', false, true],
    ['none', 'phone', false, true],
  ])('%s, %s: signature %s, ends %s', (signature, method, needed, ends) => {
    expect(signatureNeeded({ signature }, method)).toBe(needed);
    expect(endsCallback({ signature }, method)).toBe(ends);
  });
});

describe('methodAdvice (CB-5)', () => {
  it.each<[string, number | null, Method | '', SignatureRule, number, Severity, Method, string]>([
    ['B round 1 at the door', 2, 'visit', 'visit', 1, 'normal', 'visit', 'fine'],
    ['B round 1 by phone', 2, 'visit', 'visit', 1, 'normal', 'phone', 'not-first-method'],
    ['B round 2 by phone', 2, 'visit', 'visit', 2, 'normal', 'phone', 'fine'],
    ['B round 2 by phone, 重要', 2, 'visit', 'visit', 2, 'important', 'phone', 'fine'],
    ['B round 2 by phone, 重大', 2, 'visit', 'visit', 2, 'major', 'phone', 'visit-only'],
    ['B round 5 by message, 重大', 2, 'visit', 'visit', 5, 'major', 'sms', 'visit-only'],
    ['B round 2 at the desk, 重大', 2, 'visit', 'visit', 2, 'major', 'meet', 'fine'],
    ['B any method', 2, '', 'visit', 1, 'normal', 'phone', 'fine'],
    ['B public letter', 2, 'visit', 'visit', 1, 'major', 'letter', 'fine'],
    ['A face to face', null, 'meet', 'always', 1, 'normal', 'meet', 'fine'],
    ['A at the door', null, 'meet', 'always', 1, 'normal', 'visit', 'fine'],
    ['A by phone', null, 'meet', 'always', 1, 'normal', 'phone', 'does-not-replace'],
    ['A event by phone', null, '', 'always', 3, 'normal', 'phone', 'does-not-replace'],
    ['A2 by phone', null, 'phone', 'visit', 1, 'normal', 'phone', 'fine'],
    ['A2 at the door', null, 'phone', 'visit', 1, 'normal', 'visit', 'fine'],
    ['A2 key customer by phone', null, 'meet', 'visit', 1, 'normal', 'phone', 'not-first-method'],
  ])('%s', (_, phoneFromRound, firstMethod, signature, round, severity, method, advice) => {
    expect(methodAdvice({ phoneFromRound }, { method: firstMethod, signature }, { round, severity, firstMethod }, method)).toBe(advice);
  });
});
