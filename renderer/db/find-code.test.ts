import type { Row } from '@shared/registers/contract/row';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Deskbook, deskbook } from './database';
import { codesInUse, findCode } from './find-code';

let db: Deskbook;
let count = 0;

function row(register: string, no: string, state: string, open: 0 | 1, data: Row['data'] = {}): Row {
  return {
    id: `${register}:${no}`,
    register,
    no,
    state,
    open,
    unit: '',
    at: '2026-11-18T09:00:00+08:00',
    dueAt: '9999',
    links: [],
    data,
  } as unknown as Row;
}

beforeEach(async () => {
  db = deskbook(`find-code-${count++}`);
  await db.rows.bulkPut([
    row('requests', 'TS-20261118-003', 'open', 1),
    row('parcels', 'KD-20261118-001', 'waiting', 1, { trackingNo: 'sf 1234567890123' }),
    row('parcels', 'KD-20261117-009', 'taken', 0, { trackingNo: 'SF9999999999999' }),
    row('visitors', 'FK-20261118-001', 'in', 1, { badge: 'a07' }),
    row('visitors', 'FK-20261117-001', 'left', 0, { badge: 'A08' }),
    row('visitors', 'FK-20261118-002', 'in', 1, { badge: '' }),
    row('keys', 'K-3-1', 'in', 0),
    row('keys', 'k-low', 'lost', 0),
    row('units', '3-2-1203', 'in', 0),
    row('printouts', 'HS-20261118-001', 'back', 0, { sourceNo: 'QD-20261118-85959' }),
    row('printouts', 'HS-20261118-002', 'out', 1, { sourceNo: 'TS-20261118-003' }),
  ] as never);
});
afterEach(() => db.delete());

it.each<[string, readonly string[]]>([
  ['TS-20261118-003', ['record requests:TS-20261118-003']],
  ['ts-20261118-003', ['record requests:TS-20261118-003']],
  ['TS-20261118-004', []],
  ['KD-20261118-001', ['parcel parcels:KD-20261118-001']],
  ['SF1234567890123', ['parcel parcels:KD-20261118-001']],
  ['SF9999999999999', ['newParcel SF9999999999999']],
  ['A07', ['visitor visitors:FK-20261118-001']],
  ['A08', []],
  ['k-3-1', ['key keys:K-3-1']],
  ['K-LOW', ['record keys:k-low']],
  ['QD-20261118-85959', ['record printouts:HS-20261118-001']],
  ['qd-20261118-85959', ['record printouts:HS-20261118-001']],
  ['QD-20261118-85958', []],
  ['3-2-1203', ['record units:3-2-1203']],
  ['', []],
])('%s', async (code, expected) => {
  const found = await findCode(db, code);
  expect(found.map((one) => `${one.kind} ${one.kind === 'newParcel' ? one.tracking : one.id}`)).toEqual(expected);
});

it('knows the tags and the badges in the house', async () => {
  expect([...(await codesInUse(db))].sort()).toEqual(['A07', 'K-3-1', 'K-LOW']);
});
