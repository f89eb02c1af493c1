import { describe, expect, it } from 'vitest';
import { FIRST_SHIFTS } from './settings';
import { type Shift, shiftAt } from './shifts';

const moment = (text: string): string => `2026-11-${text}:00+08:00`;
const gapped: readonly Shift[] = [
  { name: '白班', from: '08:00', to: '18:00' },
  { name: '晚班', from: '19:00', to: '22:00' },
];

describe('shiftAt', () => {
  it.each([
    ['21T07:30', '早班', '21T07:30', '21T15:30'],
    ['21T15:29', '早班', '21T07:30', '21T15:30'],
    ['21T15:30', '中班', '21T15:30', '21T23:30'],
    ['21T23:30', '夜班', '21T23:30', '22T07:30'],
    ['22T00:00', '夜班', '21T23:30', '22T07:30'],
    ['22T07:29', '夜班', '21T23:30', '22T07:30'],
  ])('%s → %s', (now, name, since, until) => {
    expect(shiftAt(FIRST_SHIFTS, moment(now))).toEqual({ name, since: moment(since), until: moment(until) });
  });

  it.each([
    ['21T18:30', '白班', '21T08:00'],
    ['21T23:00', '晚班', '21T19:00'],
    ['22T07:59', '晚班', '21T19:00'],
  ])('in a gap the shift that began last goes on: %s → %s', (now, name, since) => {
    expect(shiftAt(gapped, moment(now))).toMatchObject({ name, since: moment(since) });
  });

  it('takes the later beginner when two overlap', () => {
    const overlap = [
      { name: 'A', from: '08:00', to: '17:00' },
      { name: 'B', from: '12:00', to: '20:00' },
    ];
    expect(shiftAt(overlap, moment('21T13:00')).name).toBe('B');
    expect(shiftAt(overlap, moment('21T09:00')).name).toBe('A');
  });

  it('a shift of a whole day has no gap', () => {
    expect(shiftAt([{ name: '全天', from: '08:00', to: '08:00' }], moment('22T07:59'))).toEqual({
      name: '全天',
      since: moment('21T08:00'),
      until: moment('22T08:00'),
    });
  });

  it('without shifts there is none', () => {
    expect(shiftAt([], moment('21T09:00'))).toEqual({ name: '', since: '', until: '' });
  });
});
