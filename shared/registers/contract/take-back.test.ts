import { expect, it } from 'vitest';
import { takeBackRefusal } from './take-back';

const SINCE = '2026-11-21T07:30:00+08:00';
const EARLIER = '2026-11-21T07:29:59+08:00';
const LATER = '2026-11-21T08:00:00+08:00';

it.each<[string, string, string, 'receptionist' | 'supervisor', string, boolean]>([
  ['in the same shift', LATER, LATER, 'receptionist', SINCE, true],
  ['done by the last shift', EARLIER, EARLIER, 'receptionist', SINCE, false],
  ['done by the last shift, touched since', EARLIER, LATER, 'receptionist', SINCE, false],
  ['without a shift', LATER, LATER, 'receptionist', '', false],
  ['by a supervisor', EARLIER, EARLIER, 'supervisor', '', true],
])('%s', (_, doneAt, updatedAt, role, shiftSince, may) => {
  const actor = { id: 's', name: '王敏', role };
  expect(takeBackRefusal({ no: 'YS-1', updatedAt }, doneAt, { actor, shiftSince }) === null).toBe(may);
});
