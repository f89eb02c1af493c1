import type { Row } from '@shared/registers/contract/row';
import { describe, expect, it } from 'vitest';
import type { TallyFact } from './facts';
import { talliesSince } from './tallies';

const PIECES = [
  { from: '2026-11-01', to: '2026-11-15' },
  { from: '2026-11-16', to: '2026-11-30' },
];
const READ: readonly TallyFact[] = [
  { register: 'parcels', state: 'waiting', ...(PIECES[0] as { from: string; to: string }), ids: ['a', 'b'] },
];
const row = (id: string, register: string, state: string, day: string): Row =>
  ({ id, register, state, at: `${day}T23:59:59+08:00` }) as unknown as Row;
const shown = (all: readonly TallyFact[]): readonly string[] =>
  all.flatMap(({ register, state, from, ids }) => ids.map((id) => `${id} ${register} ${state} ${from}`)).toSorted();

describe('talliesSince', () => {
  it.each<[string, readonly (readonly [string, Row | undefined])[], readonly string[]]>([
    ['nothing', [], ['a parcels waiting 2026-11-01', 'b parcels waiting 2026-11-01']],
    ['picked up', [['a', row('a', 'parcels', 'taken', '2026-11-15')]], ['a parcels taken 2026-11-01', 'b parcels waiting 2026-11-01']],
    ['struck out', [['a', row('a', 'parcels', 'void', '2026-11-15')]], ['b parcels waiting 2026-11-01']],
    ['gone', [['a', undefined]], ['b parcels waiting 2026-11-01']],
    [
      'of another day',
      [['a', row('a', 'parcels', 'waiting', '2026-11-16')]],
      ['a parcels waiting 2026-11-16', 'b parcels waiting 2026-11-01'],
    ],
    ['out of all days', [['a', row('a', 'parcels', 'waiting', '2026-12-01')]], ['b parcels waiting 2026-11-01']],
    [
      'new',
      [['c', row('c', 'visitors', 'in', '2026-11-30')]],
      ['a parcels waiting 2026-11-01', 'b parcels waiting 2026-11-01', 'c visitors in 2026-11-16'],
    ],
    [
      'of another register',
      [['c', row('c', 'requests', 'closed', '2026-11-30')]],
      ['a parcels waiting 2026-11-01', 'b parcels waiting 2026-11-01'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(shown(talliesSince(READ, PIECES, new Map(changed)))).toEqual(expected);
  });
});
