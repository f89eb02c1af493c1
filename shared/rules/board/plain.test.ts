/** Where records without a rule of their own stand when they have no day, or one that is far (IN-2). */
import { expect, test } from 'vitest';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { blankData } from '../../registers/contract/schema';
import { definitionOf } from '../../registers/index';
import { boardOf } from './board';
import type { BoardMoment } from './item';

const moment = {
  now: '2026-11-21T10:00:00+08:00',
  endOfDay: '2026-11-21T23:59:59+08:00',
  shiftSince: '2026-11-21T07:30:00+08:00',
  keyUnits: new Set(),
} as unknown as BoardMoment;

function row(register: string, state: string, dueAt: string, at: string): Row {
  const data = blankData(definitionOf(register).fields);
  return { id: 'r', no: 'r', register, state, data, dueAt, at, open: 1, unit: '', desk: '', links: [], files: [] } as unknown as Row;
}

test.each([
  ['feereminders', 'answered', NO_DUE, '2026-11-19T09:00:00+08:00', 'carried'],
  ['notices', 'posted', NO_DUE, '2026-11-21T09:00:00+08:00', 'today'],
  ['feereminders', 'answered', '2026-11-28T23:59:59+08:00', '2026-11-19T09:00:00+08:00', null],
  ['feereminders', 'answered', '2026-11-21T23:59:59+08:00', '2026-11-19T09:00:00+08:00', 'today'],
  ['feereminders', 'answered', '2026-11-20T23:59:59+08:00', '2026-11-19T09:00:00+08:00', 'now'],
])('%s %s due %s, written %s: %s', (register, state, dueAt, at, column) => {
  const board = boardOf([row(register, state, dueAt, at)], moment);
  const found = (['now', 'today', 'carried'] as const).find((name) => board[name].length > 0) ?? null;
  expect(found).toBe(column);
});
