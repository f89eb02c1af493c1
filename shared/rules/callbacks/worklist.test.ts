import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { callbackDue } from '@shared/registers/callbacks/rules';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { describe, expect, it } from 'vitest';
import { WORKDAYS } from '../calendar/workdays.generated';
import { byUrgency, type CallMoment, cardOf, isDoor, methodFor, type Queue, queueCounts } from './worklist';

const NOW = '2026-11-21T10:00:00+08:00';
const moment = (now = NOW, quiet: readonly { from: string; to: string }[] = []): CallMoment => ({
  now,
  book: { dated: [{ from: '2000-01-01', policyId: 'B', layer: false }], own: [] },
  table: WORKDAYS,
  unit: (code) => ({ quiet, key: code === '9-1-101' }),
});
const base: Partial<CallbackData> = {
  source: 'complaint',
  dueOn: '2026-11-24',
  policyId: 'A2',
  firstMethod: 'phone',
  signature: 'visit',
  round: 0,
};

function row(given: Partial<CallbackData>, state = 'due', unit = '3-2-1203'): Row {
  const data = { ...blankData(callbacks.fields), ...base, ...given } as CallbackData;
  const open = state === 'closed' ? 0 : 1;
  return {
    id: `${state}${data.dueOn}${unit}`,
    register: 'callbacks',
    no: 'HF-20261121-001',
    state,
    open,
    unit,
    at: data.calledAt || NOW,
    dueAt: callbackDue(data, state) || NO_DUE,
    data,
    files: [],
  } as unknown as Row;
}
const queues = (found: Row, at?: CallMoment): Queue[] => [...cardOf(found, at ?? moment()).queues].sort();
const answered: Partial<CallbackData> = { round: 1, method: 'visit', satisfaction: 'satisfied', calledAt: '2026-11-20T10:00:00+08:00' };

describe('the queue of a callback', () => {
  it.each<[string, Row, Queue[]]>([
    ['can be called now', row({}), ['all', 'now']],
    ['due until midnight is not overdue', row({ dueOn: '2026-11-21' }), ['all', 'now', 'today']],
    ['due yesterday is', row({ dueOn: '2026-11-20' }), ['all', 'now', 'overdue']],
    ['agreed for later today', row({ nextAt: '2026-11-21T15:00:00+08:00' }), ['all', 'today']],
    ['agreed and come', row({ nextAt: '2026-11-21T09:30:00+08:00' }), ['all', 'now', 'overdue']],
    ['to be visited', row({ firstMethod: 'visit', policyId: 'B' }), ['all', 'door']],
    ['signed visit (A)', row({ firstMethod: '', signature: 'always', policyId: 'A' }), ['all', 'door']],
    ['being rectified', row({ nextAt: '2026-11-24T10:00:00+08:00' }, 'rectifying'), ['rectify']],
    ['visited, unsigned, unread', row(answered, 'called'), ['review', 'signature']],
    ['visited and signed, but read', row({ ...answered, signed: true, reviewer: '陈主管' }, 'called'), []],
    ['closed and unread', row({ ...answered, signed: true }, 'closed'), ['review']],
    ['closed and read', row({ ...answered, reviewer: '陈主管' }, 'closed'), []],
    ['an answer is owed', row({ ...answered, method: 'phone', reviewer: '陈主管', opinions: [owed('')] }, 'called'), ['reply']],
    ['became a request', row({ ...answered, method: 'phone', reviewer: '陈主管', opinions: [owed('TS-1')] }, 'called'), []],
  ])('%s', (_name, found, expected) => {
    expect(queues(found)).toEqual(expected);
  });

  it('outside call hours and in the do-not-disturb hours nobody is called now (CB-9)', () => {
    expect(queues(row({}), moment('2026-11-21T13:00:00+08:00'))).toEqual(['all']);
    expect(queues(row({}), moment(NOW, [{ from: '09:30', to: '10:30' }]))).toEqual(['all']);
  });
});

function owed(requestNo: string) {
  return { raisedAt: NOW, text: '灯暗', replyBy: '2026-11-22T09:00:00+08:00', answeredAt: '', requestNo };
}

describe('visit or phone', () => {
  it.each<[string, Partial<CallbackData>, number | null, boolean, string]>([
    ['A2 by phone', {}, null, false, 'phone'],
    ['any method', { firstMethod: '' }, null, false, 'phone'],
    ['B first round', { firstMethod: 'visit' }, 2, true, 'visit'],
    ['B second round', { firstMethod: 'visit', round: 1 }, 2, false, 'phone'],
    ['B second round, 重大', { firstMethod: 'visit', round: 1, level: 'major' }, 2, true, 'visit'],
    ['A', { firstMethod: 'meet', signature: 'always' }, null, true, 'meet'],
    ['by message', { firstMethod: 'sms' }, null, false, 'sms'],
  ])('%s', (_name, given, phoneFromRound, door, method) => {
    const data = { ...blankData(callbacks.fields), ...base, ...given } as CallbackData;
    expect(isDoor(data, { phoneFromRound })).toBe(door);
    expect(methodFor(data, { phoneFromRound })).toBe(method);
  });
});

it('the earlier day first, a key customer before others of that day, closed ones last', () => {
  const found = [
    row({ ...answered, signed: true }, 'closed'),
    row({ dueOn: '2026-11-24' }),
    row({ dueOn: '2026-11-24' }, 'due', '9-1-101'),
    row({ dueOn: '2026-11-20' }),
  ].map((one) => cardOf(one, moment()));
  const order = [...found].sort(byUrgency).map((card) => `${card.row.state} ${card.row.data.dueOn} ${card.row.unit}`);
  expect(order).toEqual(['due 2026-11-20 3-2-1203', 'due 2026-11-24 9-1-101', 'due 2026-11-24 3-2-1203', 'closed 2026-11-24 3-2-1203']);
  expect(queueCounts(found)).toMatchObject({ all: 3, now: 3, overdue: 1, review: 1, door: 0 });
});
