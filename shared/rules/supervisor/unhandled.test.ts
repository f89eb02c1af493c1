/** Opinions and findings that nobody has dealt with (CB-6, SH-3). */
import { expect, it } from 'vitest';
import { aCallback } from '../../registers/callbacks/fixtures';
import { aReview } from '../../registers/reviews/fixtures';
import { deskRow } from './testing/desk-row';
import { unhandledLines } from './unhandled';

const NOW = '2026-11-23T09:00:00+08:00';
const opinion = (replyBy: string, done: object = {}) =>
  aCallback({ opinions: [{ text: '楼道灯太暗', raisedAt: '2026-11-20T10:00:00+08:00', replyBy, answeredAt: '', requestNo: '', ...done }] });

it.each<[string, ReturnType<typeof deskRow>, readonly string[]]>([
  ['an answer owed', deskRow('callbacks', 'called', opinion('2026-11-24T10:00:00+08:00')), ['opinion today']],
  ['an answer that is late', deskRow('callbacks', 'called', opinion('2026-11-23T08:59:00+08:00')), ['opinion late']],
  ['answered', deskRow('callbacks', 'called', opinion('2026-11-22T10:00:00+08:00', { answeredAt: NOW })), []],
  ['turned into a request', deskRow('callbacks', 'called', opinion('2026-11-22T10:00:00+08:00', { requestNo: 'YJ-1' })), []],
  ['no opinion', deskRow('callbacks', 'due', aCallback()), []],
  ['a finding with its day', deskRow('reviews', 'open', aReview(), { dueAt: '2026-11-22T23:59:59+08:00' }), ['finding late']],
  ['a finding without a day', deskRow('reviews', 'open', aReview()), ['finding today']],
  ['a check without findings', deskRow('reviews', 'done', aReview({ findings: [] }), { open: 0 }), []],
  ['head office waits', deskRow('headopinions', 'waiting', {}, { dueAt: '2026-11-24T23:59:59+08:00' }), ['headoffice today']],
  ['head office has its answer', deskRow('headopinions', 'answered', {}, { open: 0 }), []],
])('%s', (_what, row, expected) => {
  expect(unhandledLines([row], NOW).map(({ why, tone }) => `${why} ${tone}`)).toEqual(expected);
});

it('puts first what was owed first; a finding without a day by when it was written', () => {
  const lines = unhandledLines(
    [
      deskRow('callbacks', 'called', opinion('2026-11-21T12:00:00+08:00'), { id: 'second' }),
      deskRow('reviews', 'open', aReview(), { id: 'first', at: '2026-11-21T08:00:00+08:00' }),
      deskRow('reviews', 'open', aReview(), { id: 'third', dueAt: '2026-11-22T23:59:59+08:00' }),
    ],
    NOW,
  );
  expect(lines.map(({ row }) => row.id)).toEqual(['first', 'second', 'third']);
});
