/** Checks and sign-offs on the real database code: who may, once a day, findings open until settled (SH-3). */
import { daysWithRows } from '@renderer/db/shift';
import type { Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import { aReview } from '@shared/registers/reviews/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const sign = (given: Parameters<typeof aReview>[0] = {}): { readonly data: object } => ({ data: aReview({ findings: [], ...given }) });

beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '陈建国');
  const people = [
    aPerson({ name: '林晓燕', post: '主管', role: 'supervisor', deputy: '何静' }),
    aPerson({ name: '何静', post: '客服专员', role: 'receptionist' }),
    aPerson({ name: '王敏', post: '前台', role: 'receptionist' }),
  ];
  for (const data of people) await desk.run('record.create', { register: 'staff', data });
});

test('a supervisor signs a day once; a spot check of it is the manager’s', async () => {
  desk.as('supervisor', '林晓燕');
  const [row] = (await desk.run('reviews.create', sign())).rows;
  expect(row).toMatchObject({ no: 'QY-20261121-001', state: 'done', data: { from: '2026-11-20', to: '2026-11-20', deputyFor: '' } });
  expect(await desk.refused('reviews.create', sign())).toBe('reviews.twice');
  expect(await desk.refused('reviews.create', sign({ kind: 'spot' }))).toBe('reviews.right');
  expect(await desk.refused('reviews.create', sign({ from: '2026-11-22', to: '2026-11-22' }))).toBe('reviews.future');
  desk.as('manager', '陈建国');
  expect((await desk.run('reviews.create', sign({ kind: 'spot' }))).rows[0]?.state).toBe('done');
  await desk.run('record.void', { id: row?.id, reason: '签错了日期' });
  desk.as('supervisor', '林晓燕');
  await desk.run('reviews.create', sign());
});

test('a deputy acts for the supervisor, nobody else at the desk does', async () => {
  desk.as('receptionist', '王敏');
  expect(await desk.refused('reviews.create', sign())).toBe('reviews.right');
  expect(await desk.refused('record.create', { register: 'reviews', data: aReview() })).toBe('right.write');
  desk.as('receptionist', '何静');
  expect((await desk.run('reviews.create', sign({ reviewer: '何静' }))).rows[0]).toMatchObject({ data: { deputyFor: '林晓燕' } });
});

test('a week is signed from its Monday to its Sunday, whichever day is named', async () => {
  desk.as('supervisor', '林晓燕');
  const [row] = (await desk.run('reviews.create', sign({ kind: 'weekly', from: '2026-11-12', to: '' }))).rows;
  expect(row).toMatchObject({ data: { from: '2026-11-09', to: '2026-11-15' } });
  expect(await desk.refused('reviews.create', sign({ kind: 'weekly', from: '2026-11-15' }))).toBe('reviews.twice');
});

test.each([
  ['days until far ahead', { kind: 'daily', from: '2026-11-20', to: '2099-12-31' }, 'reviews.future'],
  ['tomorrow', { kind: 'daily', from: '2026-11-22', to: '' }, 'reviews.future'],
  ['a spot check that reaches into tomorrow', { kind: 'spot', from: '2026-11-21', to: '2026-11-22' }, 'reviews.future'],
  ['the week that runs', { kind: 'weekly', from: '2026-11-16', to: '' }, 'reviews.running'],
  ['a week to come', { kind: 'weekly', from: '2026-11-23', to: '' }, 'reviews.future'],
] as const)('%s cannot be signed', async (_what, span, code) => {
  desk.as('manager', '陈建国');
  expect(await desk.refused('reviews.create', sign(span))).toBe(code);
});

test('on a Sunday the week is not over yet; a correction does not reach ahead either', async () => {
  desk.at('2026-11-22T20:00:00+08:00');
  desk.as('supervisor', '林晓燕');
  expect(await desk.refused('reviews.create', sign({ kind: 'weekly', from: '2026-11-20', to: '' }))).toBe('reviews.running');
  const [row] = (await desk.run('reviews.create', sign())).rows;
  const far = { id: row?.id, rev: row?.rev, data: { to: '2099-12-31' }, reason: '写错了' };
  expect(await desk.refused('record.edit', far)).toBe('reviews.future');
});

test('what stands in a sign-off is corrected only with a reason, and what is found later opens it', async () => {
  desk.as('supervisor', '林晓燕');
  const [row] = (await desk.run('reviews.create', sign())).rows;
  const edit = (data: object, reason?: string): object => ({ id: row?.id, rev: row?.rev, data, reason });
  expect(await desk.refused('record.edit', edit({ opinion: '改一改' }))).toBe('field.fixed');
  expect(await desk.refused('record.edit', edit({ looked: ['callbacks'] }))).toBe('field.fixed');
  const findings = [{ what: '漏记一条来电', who: '王敏', due: '2026-11-23' }];
  await desk.run('record.edit', edit({ findings }, '补查发现'));
  expect(await desk.db.rows.get(row?.id ?? '')).toMatchObject({ state: 'open', open: 1, dueAt: '2026-11-23T23:59:59+08:00' });
});

test('what was found is open, due by its day, until it is settled', async () => {
  desk.as('supervisor', '林晓燕');
  const [row] = (await desk.run('reviews.create', { data: aReview() })).rows;
  expect(row).toMatchObject({ state: 'open', open: 1, dueAt: '2026-11-22T23:59:59+08:00' });
  desk.as('receptionist', '王敏');
  const [settled] = (await desk.run('record.act', { id: row?.id, action: 'settle', data: { result: '已补记' } })).rows;
  expect(settled).toMatchObject({ state: 'done', open: 0, data: { settledAt: '2026-11-21T09:00:00+08:00' } });
});

test('days with entries are read from the index alone, both ends included', async () => {
  const entry = async (happenedAt: string): Promise<Row | undefined> =>
    (await desk.run('record.create', { register: 'duty', data: anEntry({ happenedAt }) })).rows[0];
  for (const day of ['2026-10-31T23:59:59', '2026-11-01T00:00:00', '2026-11-01T12:00:00', '2026-11-03T23:59:59'])
    await entry(`${day}+08:00`);
  const wrong = await entry('2026-11-02T10:00:00+08:00');
  const days = async (): Promise<readonly string[]> => [...(await daysWithRows(desk.db, 'duty', '2026-11-01', '2026-11-03'))];
  expect(await days()).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  await desk.run('record.void', { id: wrong?.id, reason: '记错了' });
  expect(await days()).toEqual(['2026-11-01', '2026-11-03']);
});
