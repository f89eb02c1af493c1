import type { Result } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { letterMayClose, mayExempt, mayRecordRaised, maySetDueDay, maySign, repliesOwed } from './closing';

const shown = (result: Result<true>): string =>
  result.ok ? 'ok' : `${result.error.code}${result.error.field ? `@${result.error.field}` : ''}`;
const reply = { no: '复〔2026〕3号', day: '2026-11-20', to: '区住建局', summary: '已修复' };
const raised = { text: '路灯太暗', raisedAt: '2026-11-21T10:00:00+08:00', answeredAt: '', replyBy: '2026-11-22T10:00:00+08:00' };

describe('what is allowed', () => {
  it.each<[string, Result<true>, string]>([
    ['exempt: no name and a reply', mayExempt({ anonymous: true, replyOnly: false }, reply, ''), 'ok'],
    [
      'exempt: reply only, none possible',
      mayExempt({ anonymous: false, replyOnly: true }, { no: '', day: '', to: '', summary: '' }, '来信无地址'),
      'ok',
    ],
    ['exempt: neither', mayExempt({ anonymous: false, replyOnly: false }, reply, ''), 'exempt.not-eligible'],
    ['exempt: nothing said', mayExempt({ anonymous: true, replyOnly: true }, { ...reply, to: ' ' }, ' '), 'exempt.reply@to'],
    ['exempt: no such day', mayExempt({ anonymous: true, replyOnly: true }, { ...reply, day: '2026-02-30' }, ''), 'exempt.reply@day'],
    ['letter posted', letterMayClose({ postedAt: '2026-11-20T10:00:00+08:00' }, { open: true }), 'ok'],
    ['letter a draft', letterMayClose({ postedAt: '' }, { open: true }), 'letter.not-posted'],
    ['letter for a closed one', letterMayClose({ postedAt: '2026-11-20T10:00:00+08:00' }, { open: false }), 'letter.callback-ended'],
    ['raised, promised', mayRecordRaised(raised), 'ok'],
    ['raised, answered at once', mayRecordRaised({ ...raised, answeredAt: raised.raisedAt, replyBy: '' }), 'ok'],
    ['raised, no promise', mayRecordRaised({ ...raised, replyBy: '' }), 'raised.reply-by@replyBy'],
    ['raised, promised for now', mayRecordRaised({ ...raised, replyBy: raised.raisedAt }), 'raised.reply-by@replyBy'],
    ['raised, empty', mayRecordRaised({ ...raised, text: '' }), 'raised.text@text'],
    ['sign', maySign({ id: 'p1', supervisor: true }, ['p2', 'p3'], '属实'), 'ok'],
    ['sign one’s own', maySign({ id: 'p1', supervisor: true }, ['p2', 'p1'], '属实'), 'sign.is-caller'],
    ['sign without a right', maySign({ id: 'p1', supervisor: false }, [], '属实'), 'sign.not-supervisor'],
    ['sign without opinion', maySign({ id: 'p1', supervisor: true }, ['p2'], ' '), 'sign.opinion@opinion'],
    ['set a date', maySetDueDay(true, '2026-11-30', '业主约定'), 'ok'],
    ['set a date as receptionist', maySetDueDay(false, '2026-11-30', '业主约定'), 'date.not-supervisor'],
    ['set a date that is none', maySetDueDay(true, '2026-11-31', '业主约定'), 'date.day@dueDay'],
    ['set a date for no reason', maySetDueDay(true, '2026-11-30', ''), 'date.reason@reason'],
  ])('%s', (_, result, expected) => {
    expect(shown(result)).toBe(expected);
  });

  it('lists the replies owed, the earliest first', () => {
    const later = { ...raised, replyBy: '2026-11-25T10:00:00+08:00' };
    expect(repliesOwed([later, { ...raised, answeredAt: raised.replyBy }, raised])).toEqual([raised, later]);
  });
});
