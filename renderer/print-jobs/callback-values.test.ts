import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import { describe, expect, it } from 'vitest';
import { callbackRemarks, callbackValues, opinionSections } from './callback-values';
import { aRow } from './testing/print-rows';

type Round = CallbackData['rounds'][number];

const round = (change: Partial<Round>): Round =>
  ({
    ...Object.fromEntries(Object.keys(callbacks.fields.rounds.columns).map((key) => [key, ''])),
    round: 1,
    method: 'phone',
    calledAt: '2026-11-23T10:00:00+08:00',
    callers: '王敏',
    signed: false,
    ...change,
  }) as Round;

const print = (change: Partial<CallbackData>, state = 'closed') =>
  callbackValues(aRow('callbacks', 'HF-20261121-001', aCallback(change), { state }));

describe('callbackValues (CB-4, CB-5)', () => {
  it('prints every round with its answers', () => {
    const rounds = [
      round({ method: 'visit', handled: 'no', satisfaction: 'dissatisfied', charges: 'none', siteSeen: 'yes', rectifier: '刘强' }),
      round({ round: 2, satisfaction: 'satisfied', quality: 'good' }),
    ];
    const values = print({ rounds });
    expect(values).toMatchObject({ source: '零星维修', gist: '厨房水龙头滴水', dueAt: '2026-11-25 前' });
    expect(values.rounds).toMatchObject([
      {
        round: '第 1 次',
        method: '上门',
        solved: '否',
        onSite: '是',
        satisfaction: '不满意',
        charges: '无',
        rectifier: '刘强',
        signature: 'paper',
      },
      { round: '第 2 次', method: '电话', satisfaction: '满意', quality: '好', signature: 'phone' },
    ]);
  });

  it.each<[string, string, string, boolean, CallbackData['signature'], string]>([
    ['a visit', 'visit', '', false, 'visit', 'paper'],
    ['a meeting', 'meet', '', false, 'always', 'paper'],
    ['a visit under a policy that wants none', 'visit', '', false, 'none', 'remote'],
    ['a call, whatever the policy', 'phone', '', false, 'always', 'phone'],
    ['a letter', 'letter', '', false, 'always', 'remote'],
    ['signed already', 'visit', '', true, 'always', 'filed'],
  ])('%s is signed as %s', (_, method, __, signed, signature, expected) => {
    expect(print({ rounds: [round({ method, signed })], signature }).rounds[0]?.signature).toBe(expected);
  });

  it.each([
    ['due', [], ['第 1 次']],
    ['again', [round({})], ['第 1 次', '第 2 次']],
    ['rectifying', [round({})], ['第 1 次']],
    ['closed', [round({})], ['第 1 次']],
  ])('%s leaves room for the round to be made', (state, rounds, expected) => {
    expect(print({ rounds, plannedCallers: ['李娜', '王敏'] }, state).rounds.map((one) => one.round)).toEqual(expected);
  });

  it('notes the attempts with their round', () => {
    const attempts = [
      { round: 1, at: '2026-11-23T09:30:00+08:00', kind: 'no-answer', by: '王敏', note: '' },
      { round: 1, at: '2026-11-23T09:50:00+08:00', kind: 'rescheduled', by: '王敏', note: '下午再打' },
      { round: 2, at: '2026-11-24T09:50:00+08:00', kind: 'refused', by: '王敏', note: '' },
    ];
    expect(print({ rounds: [round({})], attempts }).rounds[0]?.attempts).toBe('11-23 09:30 未接通；11-23 09:50 改期 下午再打');
  });
});

describe('what stands round the form', () => {
  it('names policy, exemption and letter', () => {
    const row = aRow('callbacks', 'HF-20261121-001', aCallback({ exemptReason: '未留姓名', letterNo: 'GX-20261121-001' }));
    expect(callbackRemarks(row)).toBe('依据：回访规程\n免回访：未留姓名\n已由公开信 GX-20261121-001 答复');
  });

  it('lists opinions raised only when there are some (CB-6)', () => {
    const opinions = [
      {
        raisedAt: '2026-11-23T10:00:00+08:00',
        text: '路灯太暗',
        replyBy: '2026-11-25T10:00:00+08:00',
        answeredAt: '',
        requestNo: 'JY-20261123-001',
      },
    ];
    expect(opinionSections(aRow('callbacks', 'HF-20261121-001', aCallback()))).toEqual([]);
    const [section] = opinionSections(aRow('callbacks', 'HF-20261121-001', aCallback({ opinions })));
    expect(section?.cells[0]).toMatchObject({
      table: { rows: [{ text: '路灯太暗', replyBy: '2026-11-25 10:00', requestNo: 'JY-20261123-001' }] },
    });
  });
});
