import { expect, it } from 'vitest';
import { type Row, VOID } from '../../registers/contract/row';
import { otherlogs } from '../../registers/otherlogs/definition';
import { anOtherLog } from '../../registers/otherlogs/fixtures';
import { missingOtherLogs, otherLogsSince } from './missing';

const log = (source: 'lobby' | 'control', day: string, state = 'kept'): Row =>
  ({ register: 'otherlogs', state, data: anOtherLog({ source, day }) }) as unknown as Row;

it.each<[string, readonly Row[], readonly string[]]>([
  ['nothing collected', [], ['lobby', 'control']],
  ['one of two', [log('control', '2026-11-20')], ['lobby']],
  ['both', [log('control', '2026-11-20'), log('lobby', '2026-11-20')], []],
  ['those of another day', [log('control', '2026-11-19'), log('lobby', '2026-11-21')], ['lobby', 'control']],
  ['one struck out', [log('control', '2026-11-20', VOID), log('lobby', '2026-11-20')], ['control']],
])('the logs of the day before (SH-1): %s', (_, rows, missing) => {
  expect(missingOtherLogs(rows, '2026-11-21')).toEqual(missing);
});

it('reads from the morning of the day before', () => {
  expect(otherLogsSince('2026-11-01')).toBe('2026-10-31T00:00:00+08:00');
});

it.each([
  ['2026-11-21', []],
  ['2026-11-22', ['day']],
])('the log of %s can be collected on the 21st: %j', (day, fields) => {
  expect(otherlogs.check?.(anOtherLog({ day }), { today: '2026-11-21' } as never).map((r) => r.field)).toEqual(fields);
});
