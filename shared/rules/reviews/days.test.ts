/** Days not checked and weeks not signed: month ends, days without entries, days before the site (SH-3). */
import { describe, expect, it } from 'vitest';
import { type ReviewFacts, reviewDays, reviewWeeks } from './days';

const daily = (from: string) => ({ kind: 'daily', from, to: from });
const facts = (given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  today: '2026-03-03',
  founded: '',
  entries: new Set(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03']),
  reviews: [],
  ...given,
});
const stateOf = (day: string, given: Partial<ReviewFacts> = {}) => reviewDays(facts(given)).find((one) => one.day === day)?.state;

describe('days', () => {
  it('looks at the last thirty, newest first, over the end of a month; today is not asked for yet', () => {
    const days = reviewDays(facts());
    expect([days.length, days[0]?.day, days[2]?.day, days.at(-1)?.day]).toEqual([30, '2026-03-02', '2026-02-28', '2026-02-01']);
  });

  it.each([
    ['with entries and no check', '2026-02-28', {}, 'missing'],
    ['without an entry', '2026-02-26', {}, 'empty'],
    ['checked', '2026-02-28', { reviews: [daily('2026-02-28')] }, 'checked'],
    ['checked together with another day', '2026-02-28', { reviews: [{ kind: 'daily', from: '2026-02-27', to: '2026-03-01' }] }, 'checked'],
    ['signed by week only', '2026-02-28', { reviews: [{ kind: 'weekly', from: '2026-02-23', to: '2026-03-01' }] }, 'missing'],
    ['spot-checked only', '2026-02-28', { reviews: [{ kind: 'spot', from: '2026-02-28', to: '' }] }, 'missing'],
    ['before the site was founded, though old books were taken over', '2026-02-28', { founded: '2026-03-01' }, 'before'],
    ['of the founding', '2026-03-01', { founded: '2026-03-01' }, 'missing'],
  ])('%s', (_what, day, given, state) => expect(stateOf(day, given)).toBe(state));
});

describe('weeks', () => {
  it('asks for those that are over and have an entry', () => {
    expect(reviewWeeks(facts()).map(({ week, state }) => [week, state])).toEqual([
      ['2026-W09', 'missing'],
      ['2026-W08', 'empty'],
      ['2026-W07', 'empty'],
      ['2026-W06', 'empty'],
      ['2026-W05', 'empty'],
    ]);
  });

  it('is content with a sign-off, and asks nothing of the time before the site', () => {
    const signed = facts({ reviews: [{ kind: 'weekly', from: '2026-02-23', to: '2026-03-01' }] });
    expect(reviewWeeks(signed)[0]).toMatchObject({ week: '2026-W09', state: 'checked' });
    expect(reviewWeeks(facts({ founded: '2026-03-02' }))[0]?.state).toBe('before');
    expect(reviewWeeks(facts({ founded: '2026-02-28' }))[0]?.state).toBe('missing');
  });

  it('on a Monday the week that ended yesterday is asked for', () => {
    expect(reviewWeeks(facts({ today: '2026-03-02' }))[0]).toMatchObject({ week: '2026-W09', to: '2026-03-01' });
  });
});
