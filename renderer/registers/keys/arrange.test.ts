import type { Row } from '@shared/registers/contract/row';
import { expect, it } from 'vitest';
import { arrange } from './arrange';

const NOW = '2026-11-21T14:00:00+08:00';
const key = (no: string, state: string, hook = '', unit = ''): Row =>
  ({ id: `id-${no}`, no, register: 'keys', state, unit, links: [], data: { hook, unit, place: '', holder: '' } }) as unknown as Row;
const loan = (no: string, dueAt: string, borrower: string): Row =>
  ({
    id: `loan-${no}`,
    no: `YS-${no}`,
    register: 'keyloans',
    state: 'out',
    dueAt,
    links: [`id-${no}`],
    data: { key: no, borrower, org: '' },
  }) as unknown as Row;

const KEYS = [
  key('K-1', 'in', '10', '3-2-1501'),
  key('K-2', 'in', '2'),
  key('K-3', 'in'),
  key('K-4', 'out', '4'),
  key('K-5', 'out', '5'),
  key('K-6', 'lost'),
  key('K-7', 'disabled'),
];
const LOANS = [loan('K-4', '2026-11-21T18:00:00+08:00', '李建国'), loan('K-5', '2026-11-21T11:00:00+08:00', '陈晓东')];
const nos = (list: readonly { readonly key: Row }[]): readonly string[] => list.map((one) => one.key.no);

it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
  ['everything', '', ['K-5', 'K-4'], ['K-2', 'K-1', 'K-3'], ['K-6', 'K-7']],
  ['a tag', 'k-1', [], ['K-1'], []],
  ['a unit', '1501', [], ['K-1'], []],
  ['a unit as it is said', '321501', [], ['K-1'], []],
  ['who has it, by initials', 'ljg', ['K-4'], [], []],
  ['nothing', 'zzz', [], [], []],
])('%s', (_, text, out, hung, away) => {
  const wall = arrange(KEYS, LOANS, text, NOW);
  expect([nos(wall.out), nos(wall.hung), nos(wall.away)]).toEqual([out, hung, away]);
  expect(wall.all).toEqual({ in: 3, out: 2, late: 1, lost: 1 });
});

it('a key that is out without a loan of this program still shows', () => {
  expect(arrange([key('K-4', 'out')], [], '', NOW).out[0]?.loan).toBeUndefined();
});
