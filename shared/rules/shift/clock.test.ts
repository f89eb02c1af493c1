/** Which shift it is: with a sheet, without one, over midnight, in gaps, after days closed. */
import { describe, expect, it, test } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { aHandover } from '../../registers/handover/fixtures';
import { FIRST_SHIFTS } from '../site/settings';
import type { Shift } from '../site/shifts';
import { comingShift, daysClosed, deskShift, horizonOf, lastClosed, namedShift, nextShift, openingShift, sameDesk, staleAt } from './clock';

const moment = (text: string): string => (text === '' ? '' : `2026-11-${text}:00+08:00`);
const DAY: readonly Shift[] = [{ name: '白班', from: '08:00', to: '18:00' }];
const TWO: readonly Shift[] = [
  { name: '早班', from: '07:30', to: '15:30' },
  { name: '中班', from: '15:30', to: '22:30' },
];
const sheet = (state: string, data: Parameters<typeof aHandover>[0] = {}): Row =>
  ({ id: 'sheet', register: 'handover', state, desk: '', data: aHandover(data) }) as unknown as Row;

describe('deskShift', () => {
  test.each([
    ['running', '21T09:00', '早班', '21T07:28'],
    ['waiting', '21T15:35', '早班', '21T07:28'],
    ['running, nobody came to take over', '21T23:29', '早班', '21T07:28'],
    ['the shift after it is over: the clock counts', '21T23:30', '夜班', '21T23:30'],
  ])('%s at %s: %s since %s', (_what, now, name, since) => {
    const state = _what === 'waiting' ? 'waiting' : 'running';
    expect(deskShift(sheet(state), FIRST_SHIFTS, moment(now))).toMatchObject({ name, since: moment(since) });
  });

  it('counts from the planned beginning when it was opened late, so that what was written before can still be struck out', () => {
    const late = sheet('running', { openedAt: moment('21T09:00') });
    expect(deskShift(late, FIRST_SHIFTS, moment('21T10:00'))).toMatchObject({ since: moment('21T07:30'), record: 'sheet' });
  });

  it.each(['handed', 'missed', 'void'])('a sheet that is %s is none', (state) => {
    expect(deskShift(sheet(state), FIRST_SHIFTS, moment('21T16:00'))).toMatchObject({ name: '中班', record: '', staff: [] });
  });
});

test.each([
  ['in its last two hours: the next one', FIRST_SHIFTS, '21T14:00', '21T07:30', '中班', '21T15:30'],
  ['in the middle: others go on with it', FIRST_SHIFTS, '21T12:00', '21T07:30', '早班', '21T07:30'],
  ['late: the one that runs', FIRST_SHIFTS, '21T16:10', '21T07:30', '中班', '21T15:30'],
  ['over midnight', FIRST_SHIFTS, '22T07:20', '21T23:30', '早班', '22T07:30'],
  ['in the morning after a closed night', DAY, '22T07:50', '21T08:00', '白班', '22T08:00'],
  ['after the beginning', DAY, '22T08:05', '21T08:00', '白班', '22T08:00'],
  ['in the evening', DAY, '21T18:10', '21T08:00', '白班', '22T08:00'],
])('coming, %s', (_what, shifts, now, startsAt, name, since) => {
  expect(comingShift(shifts, moment(now), moment(startsAt))).toMatchObject({ name, since: moment(since) });
});

test.each([
  [FIRST_SHIFTS, '21T09:00', '早班', '21T07:30'],
  [FIRST_SHIFTS, '21T07:10', '早班', '21T07:30'],
  [FIRST_SHIFTS, '21T06:00', '夜班', '20T23:30'],
  [DAY, '21T07:30', '白班', '21T08:00'],
  [DAY, '21T20:00', '白班', '22T08:00'],
  [TWO, '21T06:30', '早班', '21T07:30'],
  [TWO, '21T22:30', '早班', '22T07:30'],
  [TWO, '21T22:29', '中班', '21T15:30'],
  [[], '21T09:00', '', ''],
])('opening at %#', (shifts, now, name, since) => {
  expect(openingShift(shifts, moment(now))).toMatchObject({ name, since: moment(since) });
});

it('finds the next beginning and the end of the shift after', () => {
  expect(nextShift(DAY, moment('21T18:00'))).toEqual({ name: '白班', since: moment('22T08:00'), until: moment('22T18:00') });
  expect(nextShift([], moment('21T18:00')).name).toBe('');
  expect(staleAt(DAY, moment('21T18:00'))).toBe(moment('22T18:00'));
  expect(staleAt([], moment('21T18:00'))).toBe(moment('22T18:00'));
});

test.each([
  ['of the same day', '21T09:00', '夜班', '21T23:30', '22T07:30'],
  ['that begins soon, while the night is proposed', '21T06:30', '早班', '21T07:30', '21T15:30'],
  ['that runs since yesterday', '21T07:10', '夜班', '20T23:30', '21T07:30'],
  ['that ended just now', '21T15:40', '早班', '21T07:30', '21T15:30'],
  ['that ended long ago: the next of it', '21T16:20', '早班', '22T07:30', '22T15:30'],
  ['after midnight, the coming afternoon', '21T00:30', '中班', '21T15:30', '21T23:30'],
])('a shift chosen by its name, %s', (_what, now, name, since, until) => {
  const chosen = namedShift(FIRST_SHIFTS, name, openingShift(FIRST_SHIFTS, moment(now)), moment(now));
  expect(chosen).toEqual({ name, since: moment(since), until: moment(until) });
});

it('keeps what is proposed when that was chosen, or when the site has no such shift', () => {
  const now = moment('21T09:00');
  const proposed = openingShift(FIRST_SHIFTS, now);
  expect(namedShift(FIRST_SHIFTS, '早班', proposed, now)).toEqual(proposed);
  expect(namedShift(FIRST_SHIFTS, '值守', proposed, now)).toEqual({ ...proposed, name: '值守' });
});

it('finds the last sheet by when it was closed, not by when it was opened', () => {
  const closed = (id: string, openedAt: string, handedAt: string, desk = ''): Row =>
    ({ ...sheet('handed', { handedAt: moment(handedAt) }), id, at: moment(openedAt), desk }) as Row;
  const rows = [
    closed('late', '20T07:30', '21T07:20'),
    closed('copy', '20T15:30', '20T23:30'),
    closed('other', '20T08:00', '21T08:00', 'B'),
  ];
  expect(lastClosed(rows, 'A')?.id).toBe('late');
  expect(lastClosed([sheet('running'), sheet('void')], '')).toBeUndefined();
});

test.each([
  ['21T15:25', '21T07:30', '21T23:59'],
  ['21T23:20', '21T15:30', '22T23:59'],
])('at %s what is due until %3$s is named', (now, startsAt, until) => {
  expect(horizonOf(FIRST_SHIFTS, moment(now), moment(startsAt))).toBe(moment(until).replace(':00+', ':59+'));
});

test.each([
  ['2026-11-20', '2026-11-21', 0],
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-19', '2026-11-21', 1],
  ['2026-02-27', '2026-03-02', 2],
])('closed between %s and %s: %i days', (last, today, days) => expect(daysClosed(last, today)).toBe(days));

test.each([
  ['', 'A', true],
  ['A', 'A', true],
  ['', 'B', false],
  ['B', 'A', false],
])('desk "%s" and "%s": %s', (one, other, same) => expect(sameDesk(one, other)).toBe(same));
