/** Where records stand on the today board, case by case. */
import { describe, expect, test } from 'vitest';
import type { Data } from '../../registers/contract/fields';
import { deriveHeader } from '../../registers/contract/header';
import type { Row } from '../../registers/contract/row';
import { blankData } from '../../registers/contract/schema';
import { definitionOf } from '../../registers/index';
import { boardOf } from './board';

const NOW = '2026-11-21T09:42:00+08:00';
const moment = {
  now: NOW,
  endOfDay: '2026-11-21T23:59:59+08:00',
  shiftSince: '2026-11-21T07:30:00+08:00',
  me: '王敏',
  keyUnits: new Set(['8-1-101']),
};
let n = 0;

function row(register: string, state: string, data: Data): Row {
  const definition = definitionOf(register);
  const full = { ...blankData(definition.fields), ...data };
  const header = deriveHeader(definition, full, state, '2026-11-21T09:00:00+08:00');
  const id = `r${++n}`;
  return {
    id,
    register,
    no: id,
    site: 's',
    desk: '',
    state,
    ...header,
    createdAt: header.at,
    createdBy: '',
    updatedAt: header.at,
    updatedBy: '',
    rev: 1,
    v: 1,
    voided: '',
    mark: '',
    links: [],
    files: [],
    data: full,
  };
}

const request = (state: string, data: Data = {}): Row =>
  row('requests', state, {
    registeredAt: '2026-11-21T09:00:00+08:00',
    type: 'repair',
    unit: '3-2-1203',
    content: '漏水',
    firstResponseAt: '2026-11-21T09:05:00+08:00',
    ...data,
  });
const call = (state: string, data: Data): Row =>
  row('callbacks', state, { source: 'repair', unit: '3-2-1203', completedOn: '2026-11-20', ...data });

test.each([
  ['urgent', request('working', { urgentKind: 'water' }), 'now urgent urge'],
  ['a new urgent one', request('pending', { urgentKind: 'lift' }), 'now urgent accept'],
  ['重大 without a report', request('working', { level: 'major' }), 'now unreported report'],
  ['重大 and reported', request('working', { level: 'major', reportedTo: ['经理'] }), ''],
  ['a key customer without a report', request('working', { unit: '8-1-101' }), 'now unreported report'],
  ['overdue', request('working', { promisedAt: '2026-11-21T09:41:00+08:00' }), 'now overdue urge'],
  ['promised for this minute', request('working', { promisedAt: NOW }), 'today due urge'],
  ['promised for tonight', request('accepted', { promisedAt: '2026-11-21T20:00:00+08:00' }), 'today due dispatch'],
  ['promised for tomorrow', request('working', { promisedAt: '2026-11-22T09:00:00+08:00' }), ''],
  [
    'no first response after 24 hours',
    request('pending', { registeredAt: '2026-11-20T09:41:00+08:00', firstResponseAt: '' }),
    'now first-late accept',
  ],
  [
    'complex, 24 hours',
    request('pending', { registeredAt: '2026-11-20T09:41:00+08:00', firstResponseAt: '', complex: true }),
    'today new accept',
  ],
  ['on hold past its promise', request('hold', { promisedAt: '2026-11-20T09:00:00+08:00' }), 'carried hold resume'],
  ['a promised reply that is late', request('working', { promisedReplyAt: '2026-11-21T09:30:00+08:00' }), 'now reply-late contact'],
  ['a promised reply today', request('working', { promisedReplyAt: '2026-11-21T10:00:00+08:00' }), 'today reply contact'],
  [
    'a promised reply while on hold',
    request('hold', { promisedReplyAt: '2026-11-21T10:00:00+08:00' }),
    'today reply contact,carried hold resume',
  ],
  [
    'a question upwards',
    request('working', { asks: [{ at: NOW, by: '王敏', to: '陈主管', question: '?', answer: '', answeredAt: '', answeredBy: '' }] }),
    'today ask answer',
  ],
  [
    'a question upwards about a duty entry',
    row('duty', 'working', { happenedAt: '2026-11-21T08:00:00+08:00', asks: [{ at: NOW, question: '?', answeredAt: '' }] }),
    'today new finish,today ask answer',
  ],
  [
    'an answered question',
    row('duty', 'working', { happenedAt: '2026-11-21T08:00:00+08:00', asks: [{ at: NOW, question: '?', answeredAt: NOW }] }),
    'today new finish',
  ],
  ['to confirm', request('confirming', { doneAt: '2026-11-21T09:30:00+08:00' }), 'today confirm close'],
  ['an urgent duty entry', row('duty', 'pending', { happenedAt: NOW, urgency: 'urgent' }), 'now urgent finish'],
  ['a duty entry of the last shift', row('duty', 'pending', { happenedAt: '2026-11-21T06:00:00+08:00' }), 'carried carried follow'],
  ['a duty entry of this shift', row('duty', 'working', { happenedAt: '2026-11-21T08:00:00+08:00' }), 'today new finish'],
  ['a slip not taken', row('workorders', 'sent', { dispatchedAt: '2026-11-21T09:30:00+08:00' }), 'today sent urge'],
  ['a slip appointed for today', row('workorders', 'taken', { appointedAt: '2026-11-21T11:00:00+08:00' }), 'today due finish'],
  ['a slip appointed for yesterday', row('workorders', 'taken', { appointedAt: '2026-11-20T11:00:00+08:00' }), 'now overdue urge'],
  ['finished, slip not back', row('workorders', 'finished', { finishedAt: '2026-11-21T09:00:00+08:00' }), 'today slip back'],
  ['a callback due today is not late before midnight', call('due', { dueOn: '2026-11-21' }), 'today callback round'],
  ['a callback of yesterday', call('due', { dueOn: '2026-11-20' }), 'now overdue round'],
  ['a callback of tomorrow', call('due', { dueOn: '2026-11-22' }), ''],
  [
    'three times not reached',
    call('due', {
      dueOn: '2026-11-21',
      round: 0,
      attempts: ['no-answer', 'unreachable', 'no-answer'].map((kind) => ({ round: 1, at: NOW, kind, by: '', note: '' })),
    }),
    'today not-reached round',
  ],
  ['a rectification that ran out', call('rectifying', { nextAt: '2026-11-21T09:00:00+08:00' }), 'now rectify rectified'],
  [
    'three times not reached, days before it is due',
    call('due', {
      dueOn: '2026-11-30',
      round: 0,
      attempts: ['no-answer', 'unreachable', 'no-answer'].map((kind) => ({ round: 1, at: NOW, kind, by: '', note: '' })),
    }),
    'today not-reached round',
  ],
  [
    'an answer owed while it is rectified',
    call('rectifying', {
      nextAt: '2026-11-24T09:00:00+08:00',
      opinions: [{ raisedAt: '', text: '', replyBy: '2026-11-21T08:42:00+08:00', answeredAt: '', requestNo: '' }],
    }),
    'now reply-late contact',
  ],
  ['a signature still missing', call('called', { calledAt: '2026-11-20T10:00:00+08:00' }), 'today signature signature'],
  [
    'an answer owed since an hour',
    call('called', { opinions: [{ raisedAt: '', text: '', replyBy: '2026-11-21T08:42:00+08:00', answeredAt: '', requestNo: '' }] }),
    'now reply-late contact',
  ],
  [
    'a key overdue',
    row('keyloans', 'out', { lentAt: '2026-11-20T09:00:00+08:00', dueAt: '2026-11-20T17:30:00+08:00' }),
    'now overdue return',
  ],
  [
    'a key due today',
    row('keyloans', 'out', { lentAt: '2026-11-20T09:00:00+08:00', dueAt: '2026-11-21T17:30:00+08:00' }),
    'today key-out return',
  ],
  [
    'a message for the one who sits here',
    row('messages', 'waiting', { leftAt: '2026-11-21T06:00:00+08:00', to: '王敏' }),
    'now for-me pass',
  ],
  ['a message for somebody else', row('messages', 'waiting', { leftAt: '2026-11-21T08:00:00+08:00', to: '赵强' }), 'today state pass'],
  [
    'an umbrella overdue',
    row('borrowed', 'out', { lentAt: '2026-11-19T09:00:00+08:00', dueAt: NOW.replace('09:42', '09:41') }),
    'now overdue return',
  ],
  [
    'a file due tonight',
    row('archiveloans', 'out', { lentAt: '2026-11-19T09:00:00+08:00', dueAt: '2026-11-21T17:30:00+08:00' }),
    'today due-today return',
  ],
  ['lost property in its first days', row('lostfound', 'waiting', { foundAt: '2026-11-18T09:00:00+08:00' }), ''],
  ['lost property on its last day', row('lostfound', 'waiting', { foundAt: '2026-10-22T09:00:00+08:00' }), 'today due-today handOver'],
  ['a sum of the last shift', row('fees', 'waiting', { takenAt: '2026-11-21T06:00:00+08:00', amount: 100 }), 'carried state handOver'],
  ['a promise of payment that ran out', row('feereminders', 'answered', { promisedOn: '2026-11-20' }), 'now overdue remind'],
  ['a promise of payment of next week', row('feereminders', 'answered', { promisedOn: '2026-11-27' }), ''],
  ['an errand to be sent', row('agency', 'accepted', { acceptedAt: '2026-11-21T08:00:00+08:00' }), 'today state send'],
  [
    'an errand that should be done',
    row('agency', 'working', { acceptedAt: '2026-11-18T08:00:00+08:00', expectedOn: '2026-11-20' }),
    'now overdue finish',
  ],
  ['a visitor in the house', row('visitors', 'in', { cameAt: '2026-11-21T09:00:00+08:00' }), 'carried visitor leave'],
])('%s', (_what, one, expected) => {
  const board = boardOf([one], moment);
  const found = [...board.now, ...board.today, ...board.carried].map((item) => `${item.column} ${item.why} ${item.act}`).join();
  expect(found).toBe(expected);
});

test('a slip that is late with its request is told once, in the line of the request', () => {
  const late = request('working', { promisedAt: '2026-11-21T09:00:00+08:00' });
  const slip = { ...row('workorders', 'sent', { promisedAt: '2026-11-21T09:00:00+08:00' }), links: [late.id] };
  const finished = { ...row('workorders', 'finished', { finishedAt: '2026-11-21T09:00:00+08:00' }), links: [late.id] };
  expect(boardOf([slip, late, finished], moment).now.map((item) => item.row.id)).toEqual([late.id]);
  expect(boardOf([slip], moment).now).toHaveLength(1);
  expect(boardOf([late, finished], moment).today.map((item) => item.why)).toEqual(['slip']);
});

describe('order', () => {
  test('what has no hour of its own stands below what has', () => {
    const old = request('pending', { registeredAt: '2026-11-20T22:00:00+08:00' });
    const due = request('working', { promisedAt: '2026-11-21T18:00:00+08:00' });
    expect(boardOf([old, due], moment).today.map((item) => item.row.id)).toEqual([due.id, old.id]);
  });

  test('urgent ones first, then the oldest time', () => {
    const late = (promisedAt: string) => request('working', { promisedAt });
    const [a, b, c] = [
      late('2026-11-21T09:00:00+08:00'),
      late('2026-11-20T09:00:00+08:00'),
      request('working', { urgentKind: 'fire', registeredAt: NOW }),
    ] as [Row, Row, Row];
    expect(boardOf([a, b, c], moment).now.map((item) => item.row.id)).toEqual([c.id, b.id, a.id]);
  });
});

test.each([
  ['a reader is offered nothing', row('fees', 'waiting', { takenAt: NOW, amount: 100 }), 'reader', ''],
  ['whoever may is offered it', row('fees', 'waiting', { takenAt: NOW, amount: 100 }), 'receptionist', 'handOver'],
  ['a reader does not accept', request('pending'), 'reader', ''],
  ['the desk accepts', request('pending'), 'receptionist', 'accept'],
] as const)('%s', (_what, one, role, act) => {
  expect(boardOf([one], { ...moment, role }).today.map((item) => item.act)).toEqual([act]);
});

const RENOVATION = { startsOn: '2026-11-01', endsOn: '2026-11-20' };
test.each([
  [{ deposit: 100000, depositBack: null }, 'refund'],
  [{ deposit: 0, depositBack: null }, ''],
  [{ deposit: 100000, depositBack: 100000 }, ''],
])('an action that does not fit the record is not offered: %j', (given, act) => {
  const board = boardOf([row('renovations', 'done', { ...RENOVATION, ...given })], { ...moment, role: 'manager' });
  expect([...board.now, ...board.today, ...board.carried].map((item) => item.act)).toEqual([act]);
});
