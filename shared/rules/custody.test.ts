import { describe, expect, it } from 'vitest';
import { countKeys, type KeyKind, type KeyState, loanOverdue, mayLend } from './keys-lending';
import { daysWaiting, parcelState } from './parcels';

describe('parcels (RG-3)', () => {
  it.each([
    ['2026-11-21T08:00:00+08:00', 0, 'waiting'],
    ['2026-11-20T23:59:00+08:00', 1, 'waiting'],
    ['2026-11-18T08:00:00+08:00', 3, 'waiting'],
    ['2026-11-17T23:59:00+08:00', 4, 'remind'],
    ['2026-11-06T08:00:00+08:00', 15, 'remind'],
    ['2026-11-05T23:59:00+08:00', 16, 'give-back'],
    ['2026-10-31T08:00:00+08:00', 21, 'give-back'],
  ])('arrived %s: %i days, %s', (arrivedAt, days, state) => {
    expect(daysWaiting(arrivedAt, '2026-11-21')).toBe(days);
    expect(parcelState(arrivedAt, '2026-11-21')).toBe(state);
  });

  it('follows the site’s limits', () => {
    expect(parcelState('2026-11-19T08:00:00+08:00', '2026-11-21', { remind: 1, giveBack: 5 })).toBe('remind');
  });
});

describe('mayLend (RG-1)', () => {
  const full = { staff: false, purpose: '看房', companion: 'p1', approvedBy: 'p2' };

  it.each<[string, KeyKind, KeyState, object, string]>([
    ['a key that is out', 'public', 'out', {}, 'key.out'],
    ['a lost key', 'public', 'lost', {}, 'key.lost'],
    ['a disabled key', 'public', 'disabled', {}, 'key.disabled'],
    ['a key of a public area', 'public', 'in', { purpose: '', companion: '' }, 'ok'],
    ['a vacant unit, staff with a purpose', 'vacant', 'in', { staff: true, companion: '', approvedBy: '' }, 'ok'],
    ['a vacant unit, staff without a purpose', 'vacant', 'in', { staff: true, purpose: ' ' }, 'key.purpose'],
    ['a vacant unit, accompanied and approved', 'vacant', 'in', {}, 'ok'],
    ['a vacant unit, alone', 'vacant', 'in', { companion: '' }, 'key.companion'],
    ['the cabinet, not approved', 'cabinet', 'in', { approvedBy: '' }, 'key.approval'],
  ])('%s', (_, kind, state, given, expected) => {
    const result = mayLend({ kind, state }, { ...full, ...given });
    expect(result.ok ? 'ok' : result.error.code).toBe(expected);
  });
});

describe('loans and counts', () => {
  it.each([
    ['2026-11-21T11:59:00+08:00', '', true],
    ['2026-11-21T12:00:00+08:00', '', false],
    ['2026-11-21T11:59:00+08:00', '2026-11-21T11:59:30+08:00', false],
    ['', '', false],
  ])('due %s, back %s: overdue %s', (dueAt, returnedAt, expected) => {
    expect(loanOverdue({ dueAt, returnedAt }, '2026-11-21T12:00:00+08:00')).toBe(expected);
  });

  it('counts the pieces held, not only those lent', () => {
    expect(
      countKeys([
        { kind: 'vacant', state: 'in', pieces: 5 },
        { kind: 'cabinet', state: 'in', pieces: 2 },
        { kind: 'plant', state: 'out', pieces: 1 },
        { kind: 'public', state: 'lost', pieces: 1 },
        { kind: 'public', state: 'disabled', pieces: 9 },
      ]),
    ).toEqual({ held: 7, out: 1, lost: 1, cabinet: 2 });
  });
});
