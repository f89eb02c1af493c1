import { describe, expect, it } from 'vitest';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import { callbacks } from './definition';
import type { CallbackData } from './fields';
import { roundColumns } from './fields-round';
import { aCallback } from './fixtures';
import { callbackDue, checkCallback, missesSignature, signGuard } from './rules';

const line = (callers: string): CallbackData['rounds'][number] =>
  ({ ...Object.fromEntries(Object.keys(roundColumns).map((key) => [key, ''])), callers }) as CallbackData['rounds'][number];

describe('signGuard (CB-11)', () => {
  it.each<[string, Partial<CallbackData>, string | null]>([
    ['nobody called yet', {}, null],
    ['another called', { callers: ['李娜'] }, null],
    ['the signer called', { callers: ['李娜', '王敏'] }, 'callbacks.own'],
    ['the signer called an earlier round', { callers: ['李娜'], rounds: [line('王敏、李娜'), line('李娜')] }, 'callbacks.own'],
    ['a name that contains the signer’s', { rounds: [line('王敏华')] }, null],
  ])('%s', (_, given, code) => {
    const ctx = { actor: { id: 'staff-1', name: '王敏', role: 'supervisor' } } as Context;
    expect(signGuard({ data: aCallback(given) } as Row<CallbackData>, ctx)?.code ?? null).toBe(code);
  });
});

describe('missesSignature (CB-4)', () => {
  it.each<[string, Partial<CallbackData>, boolean]>([
    ['not called', { signature: 'always' }, false],
    ['by phone', { signature: 'always', method: 'phone' }, false],
    ['at the door', { signature: 'visit', method: 'visit' }, true],
    ['at the door, nothing said about signatures', { signature: '', method: 'visit' }, true],
    ['at the door, signed', { signature: 'visit', method: 'visit', signed: true }, false],
    ['at the door, none wanted', { signature: 'none', method: 'visit' }, false],
    ['talked to elsewhere under A', { signature: 'always', method: 'meet' }, true],
  ])('%s', (_, given, missing) => {
    expect(missesSignature(aCallback(given))).toBe(missing);
    expect(callbacks.actions['signature']?.fits?.(aCallback(given), '王敏')).toBe(missing);
  });
});

describe('callbackDue (CB-2)', () => {
  it.each([
    ['due', '', '2026-11-25T23:59:59+08:00'],
    ['due', '2026-11-24T10:00:00+08:00', '2026-11-24T10:00:00+08:00'],
    ['rectifying', '2026-11-28T10:00:00+08:00', '2026-11-28T10:00:00+08:00'],
    ['again', '2026-11-28T10:00:00+08:00', '2026-11-28T10:00:00+08:00'],
    ['closed', '2026-11-28T10:00:00+08:00', ''],
    ['exempt', '', ''],
  ])('%s, next %s → %s', (state, nextAt, due) => {
    expect(callbackDue(aCallback({ nextAt }), state)).toBe(due);
  });
});

describe('a callback as it is written', () => {
  it.each<[Partial<CallbackData>, readonly string[]]>([
    [{}, []],
    [{ dueOn: '2026-11-21' }, ['callbacks.due-early']],
    [{ dueOn: '2026-11-22' }, []],
    [{ round: 1 }, ['field.needed']],
    [{ round: 1, method: 'phone' }, []],
  ])('%j', (given, codes) => {
    expect(checkCallback(aCallback(given)).map((r) => r.code)).toEqual(codes);
  });
  it.each<[Partial<CallbackData>, string]>([
    [{}, 'due'],
    [{ satisfaction: 'neutral' }, 'closed'],
    [{ satisfaction: 'dissatisfied' }, 'rectifying'],
    [{ satisfaction: 'satisfied', qualified: 'no' }, 'rectifying'],
    [{ exemptReason: '匿名' }, 'exempt'],
  ])('an old one with %j begins as %s', (given, state) => {
    expect(callbacks.begin?.(aCallback(given))).toBe(state);
  });
});
