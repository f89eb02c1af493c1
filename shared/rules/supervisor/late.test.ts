/** What is late, and with whom: at midnight, on hold, without a name, with two people (IN-6, IN-14, §6). */
import { describe, expect, it } from 'vitest';
import { aCallback } from '../../registers/callbacks/fixtures';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { anEntry } from '../../registers/duty/fixtures';
import { aRequest } from '../../registers/requests/fixtures';
import { aWorkorder } from '../../registers/workorders/fixtures';
import { type LateLine, lateGroups, lateLines, mayBeLate } from './late';
import { deskRow } from './testing/desk-row';

const NOW = '2026-11-23T00:00:00+08:00';
const BEFORE = '2026-11-22T23:59:59+08:00';
const answered = { firstResponseAt: '2026-11-21T15:00:00+08:00' };
const request = (state: string, data: object, dueAt: string = NO_DUE): Row =>
  deskRow('requests', state, aRequest({ ...answered, ...data }), { dueAt });
const told = (lines: readonly LateLine[]) => lines.map(({ kind, people }) => `${kind} ${people.join('、')}`.trim());

describe('one record', () => {
  it.each<[string, Row, readonly string[]]>([
    ['promised until midnight, and it is midnight', request('working', { responsible: '赵强' }, BEFORE), ['promise 赵强']],
    ['promised for now', request('working', {}, NOW), []],
    ['without a promise', request('working', {}), []],
    ['on hold: no promise runs', request('hold', {}, BEFORE), []],
    ['nobody is responsible: who took it in', request('working', { acceptor: '李伟' }, BEFORE), ['promise 李伟']],
    ['not answered for a day', request('pending', { firstResponseAt: '', registeredAt: '2026-11-21T23:59:00+08:00' }), ['first 王敏']],
    ['a day is not over', request('pending', { firstResponseAt: '', registeredAt: '2026-11-22T00:00:00+08:00' }), []],
    ['complex: two days', request('pending', { firstResponseAt: '', complex: true, registeredAt: '2026-11-21T23:59:00+08:00' }), []],
    ['a reply promised and forgotten', request('hold', { promisedReplyAt: BEFORE }), ['reply 王敏']],
    ['a reply given', request('working', { promisedReplyAt: BEFORE, repliedAt: BEFORE }), []],
    ['late in two ways', request('working', { promisedReplyAt: BEFORE }, BEFORE), ['promise 王敏', 'reply 王敏']],
    ['a slip', deskRow('workorders', 'taken', aWorkorder({ taker: '赵强', areaManager: '' }), { dueAt: BEFORE }), ['workorder 赵强']],
    ['a slip that is finished', deskRow('workorders', 'finished', aWorkorder(), { dueAt: BEFORE }), []],
    ['a duty entry', deskRow('duty', 'working', anEntry({ assignee: '', dutyPerson: '王敏' }), { dueAt: BEFORE }), ['duty 王敏']],
    [
      'a callback of two',
      deskRow('callbacks', 'due', aCallback({ plannedCallers: ['王敏', '李伟'] }), { dueAt: BEFORE }),
      ['callback 王敏、李伟'],
    ],
    ['a callback nobody has', deskRow('callbacks', 'due', aCallback(), { dueAt: BEFORE }), ['callback']],
    ['put right too late', deskRow('callbacks', 'rectifying', aCallback({ rectifier: '赵强' }), { dueAt: BEFORE }), ['callback 赵强']],
    ['called, an answer is owed: that is an opinion', deskRow('callbacks', 'called', aCallback(), { dueAt: BEFORE }), []],
    ['closed', { ...request('closed', {}, BEFORE), open: 0 }, []],
  ])('%s', (_what, row, expected) => {
    expect(told(lateLines([row], NOW))).toEqual(expected);
    expect(row.open === 1 && mayBeLate(row, NOW)).toBe(expected.length > 0);
  });
});

describe('by whom', () => {
  const rows = [
    deskRow('callbacks', 'due', aCallback({ plannedCallers: ['王敏', '李伟'] }), { id: 'a', dueAt: '2026-11-20T23:59:59+08:00' }),
    deskRow('callbacks', 'due', aCallback(), { id: 'b', dueAt: BEFORE }),
    { ...request('working', { responsible: '王敏', departments: ['工程部', '环境部'] }, '2026-11-19T10:00:00+08:00'), id: 'c' },
  ];
  const lines = lateLines(rows, NOW);

  it('nobody first, then who has most; two people both have it', () => {
    expect(
      lateGroups(lines, 'people').map(({ key, lines: mine, since }) => [key, mine.map(({ row }) => row.id), since.slice(0, 10)]),
    ).toEqual([
      ['', ['b'], '2026-11-22'],
      ['王敏', ['c', 'a'], '2026-11-19'],
      ['李伟', ['a'], '2026-11-20'],
    ]);
  });

  it('by department only what has one; kinds are counted apart', () => {
    const [first, second] = lateGroups(lines, 'departments');
    expect([first?.key, second?.key, first?.counts.promise, first?.counts.callback]).toEqual(['工程部', '环境部', 1, 0]);
  });
});
