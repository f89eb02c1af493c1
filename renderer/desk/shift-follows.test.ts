/** Every change is written under the shift that was opened, and under the clock's where none is (SH-2). */
import { type Deskbook, deskbook } from '@renderer/db/database';
import type { Host } from '@renderer/host/host';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nowInstant } from './clock';
import { type Commit, makeCommitter } from './committer';

const host = { kind: 'browser', logError: () => undefined } as unknown as Host;
const actor = { id: 'p1', name: '王敏', role: 'receptionist' } as const;
const manager = { id: 'p2', name: '陈建国', role: 'manager' } as const;

let db: Deskbook;
let commit: Commit;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T14:00:00+08:00') });
  db = deskbook(`shift-${crypto.randomUUID()}`);
  await db.open();
  commit = makeCommitter(db, host, null);
  await commit('record.create', { register: 'staff', data: { name: '王敏', post: '前台', role: 'receptionist', active: true } }, manager);
});
afterEach(() => void vi.useRealTimers());

/** What a visitor turned away writes into the log by itself: the shift it stands under. */
async function loggedShift(): Promise<unknown> {
  const data = { cameAt: nowInstant(), name: '何女士', reason: '推销', refusedWhy: '推销' };
  const made = await commit('record.create', { register: 'visitors', data }, actor);
  return made.ok ? made.value.rows.find((row) => row.register === 'duty')?.data['shift'] : made.error.code;
}

test('without an opened shift the clock says which it is', async () => {
  expect(await loggedShift()).toBe('早班');
});

test('the opened shift counts, until the one after it is over', async () => {
  await commit('handover.open', { shift: '中班' }, actor);
  expect(await loggedShift()).toBe('中班');
  vi.setSystemTime(Date.parse('2026-11-22T07:31:00+08:00'));
  expect(await loggedShift()).toBe('早班');
});

test('what was written since the shift was opened may be struck out by its author, what lies before may not', async () => {
  const data = { happenedAt: nowInstant(), content: '早上的电话', way: 'call' };
  const before = await commit('record.create', { register: 'duty', data }, actor);
  vi.setSystemTime(Date.parse('2026-11-21T15:31:00+08:00'));
  await commit('handover.open', {}, actor);
  const after = await commit('record.create', { register: 'duty', data: { ...data, happenedAt: nowInstant() } }, actor);
  const strike = (made: typeof before): ReturnType<Commit> =>
    commit('record.void', { id: made.ok ? made.value.rows[0]?.id : '', reason: '记错' }, actor);
  expect(await strike(before)).toMatchObject({ ok: false, error: { code: 'right.void' } });
  expect(await strike(after)).toMatchObject({ ok: true });
});
