/** What is offered from the shift before (BY-15). */
import { expect, test } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { anEntry } from '../../registers/duty/fixtures';
import { lastShiftRoutine } from './last-shift';

const SINCE = '2026-11-21T07:30:00+08:00';
const entry = (at: string, way: ReturnType<typeof anEntry>['way'], content: string, state = 'done'): Row =>
  ({ id: at, register: 'duty', state, at: `2026-11-${at}:00+08:00`, data: anEntry({ way, content, unit: '' }) }) as unknown as Row;
const texts = (rows: readonly Row[]): unknown => lastShiftRoutine(rows, SINCE).map((data) => data['content']);

test.each([
  [
    'patrols of the night, the newest first',
    [entry('21T01:00', 'patrol', '巡查1至5栋'), entry('21T05:00', 'patrol', '巡查车库')],
    ['巡查车库', '巡查1至5栋'],
  ],
  ['each text once', [entry('21T01:00', 'patrol', '巡查车库'), entry('21T05:00', 'patrol', '巡查车库')], ['巡查车库']],
  ['no calls and no visits', [entry('21T01:00', 'call', '问停水'), entry('21T02:00', 'visit', '来办证')], []],
  ['nothing struck out', [entry('21T01:00', 'patrol', '巡查车库', 'void')], []],
  ['not what was done again in this shift', [entry('21T01:00', 'patrol', '巡查车库'), entry('21T08:00', 'patrol', '巡查车库')], []],
  ['nothing of this shift', [entry('21T07:30', 'notice', '停水通知')], []],
])('%s', (_what, rows, expected) => {
  expect(texts(rows)).toEqual(expected);
});
