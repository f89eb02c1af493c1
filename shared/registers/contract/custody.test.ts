import { expect, it } from 'vitest';
import { checkLoan, loanBegins, loanDue } from './custody';

const LOAN = { lentAt: '2026-11-21T09:00:00+08:00', dueAt: '2026-11-21T11:00:00+08:00', returnedAt: '' };

it.each<[string, Partial<typeof LOAN>, readonly string[]]>([
  ['a loan', {}, []],
  ['no time to be back', { dueAt: '' }, []],
  ['due the moment it is lent', { dueAt: '2026-11-21T09:00:00+08:00' }, ['loan.due-early']],
  ['back before it went', { returnedAt: '2026-11-21T08:59:00+08:00' }, ['loan.back-early']],
  ['back at once', { returnedAt: '2026-11-21T09:00:00+08:00' }, []],
])('%s', (_, given, codes) => {
  expect(checkLoan({ ...LOAN, ...given }).map((r) => r.code)).toEqual(codes);
});

it('is due only while it is out, and begins over when it is of the past', () => {
  expect(['out', 'returned', 'lost'].map((state) => loanDue(LOAN, state))).toEqual([LOAN.dueAt, '', '']);
  expect([loanBegins(LOAN), loanBegins({ returnedAt: LOAN.dueAt })]).toEqual(['out', 'returned']);
});
