import { describe, expect, it } from 'vitest';
import { type QuotaMatter, quota } from './quotas';

const matter = (id: string, given: Partial<QuotaMatter> = {}): QuotaMatter => ({
  id,
  source: 'repair-project',
  completedDay: '2026-11-10',
  dueDay: '2026-12-10',
  drawn: false,
  exempt: false,
  calledBy: '',
  refused: false,
  unreachable: false,
  ...given,
});
const many = (count: number, prefix: string, given: Partial<QuotaMatter> = {}): QuotaMatter[] =>
  Array.from({ length: count }, (_, n) => matter(`${prefix}${n}`, given));
const november = (matters: readonly QuotaMatter[], rate: number) => quota(matters, 'repair-project', '2026-11', rate);

describe('quota (BY-2)', () => {
  it.each([
    ['18 of 84 at 30%: 8 are missing', 84, 18, 0, 30, 26, 8],
    ['exempt ones are taken off first', 84, 18, 4, 30, 24, 6],
    ['more done than required', 10, 5, 0, 30, 3, 0],
    ['exactly', 10, 3, 0, 30, 3, 0],
    ['all', 3, 2, 0, 100, 3, 1],
    ['none required', 10, 0, 0, 0, 0, 0],
    ['nothing completed', 0, 0, 0, 30, 0, 0],
  ])('%s', (_, completed, done, exempt, rate, required, missing) => {
    const matters = [
      ...many(done, 'd', { calledBy: 'phone' }),
      ...many(exempt, 'e', { exempt: true }),
      ...many(completed - done - exempt, 'o'),
    ];
    expect(november(matters, rate)).toMatchObject({ completed: completed - exempt, exempt, required, done, missing });
  });

  it('goes by the month of completion and the source', () => {
    const matters = [
      matter('last day', { completedDay: '2026-11-30' }),
      matter('first of next', { completedDay: '2026-12-01' }),
      matter('last of October', { completedDay: '2026-10-31' }),
      matter('other source', { source: 'complaint' }),
    ];
    expect(november(matters, 100).next).toEqual(['last day']);
  });

  it('counts visits, phones, other ways, refusals and unreachable ones apart', () => {
    const matters = [
      matter('v', { calledBy: 'visit' }),
      matter('m', { calledBy: 'meet' }),
      matter('p', { calledBy: 'phone', unreachable: true }),
      matter('l', { calledBy: 'letter' }),
      matter('r', { refused: true, unreachable: true }),
      matter('u', { unreachable: true }),
    ];
    expect(november(matters, 100)).toMatchObject({ done: 4, visits: 2, phones: 1, others: 1, refused: 1, unreachable: 1, missing: 2 });
  });

  it('lists whom to call: drawn first, then by deadline, hopeless ones last', () => {
    const matters = [
      matter('refused', { refused: true, drawn: true }),
      matter('b', { dueDay: '2026-12-09' }),
      matter('drawn', { drawn: true, dueDay: '2026-12-20' }),
      matter('a', { dueDay: '2026-12-09' }),
      matter('exempt', { exempt: true }),
    ];
    expect(november(matters, 100).next).toEqual(['drawn', 'a', 'b', 'refused']);
    expect(november([matter('x'), matter('y', { calledBy: 'visit' })], 50).next).toEqual([]);
  });
});
