import { useLine } from '@renderer/stores/line';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { expect, it } from 'vitest';
import { pressing } from './pressing';

const STUCK: Refusal = { code: 'journal.stuck', params: { reason: 'silent' } };

it.each<readonly [string, Refusal | null, Result<unknown>, Refusal | null]>([
  ['a refusal is said', null, { ok: false, error: STUCK }, STUCK],
  ['what was said goes when one is done', STUCK, ok(null), null],
  ['an ended session is said at the sign-in', null, refuse('session.ended'), null],
])('%s', async (_what, before, result, after) => {
  useLine.getState().stumble(before);
  const asked: unknown[] = [];
  const answer = Promise.resolve(result);
  pressing((command, input) => {
    asked.push([command, input]);
    return answer;
  })('record.void', { id: '01A' });
  await answer;
  await Promise.resolve();
  expect([asked, useLine.getState().stumbled]).toEqual([[['record.void', { id: '01A' }]], after]);
});
