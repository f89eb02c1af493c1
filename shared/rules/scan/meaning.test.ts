import type { Row } from '@shared/registers/contract/row';
import { expect, it } from 'vitest';
import { type Looked, meaningsOf } from './meaning';

const row = (register: string, no: string, state: string, open: 0 | 1): Row => ({ id: `id-${no}`, register, no, state, open }) as Row;
const NOTHING: Looked = { numbered: undefined, key: undefined, visitors: [], parcels: [], named: undefined };
const key = (state: string): Row => row('keys', 'K-3-1', state, 0);
const visitor = row('visitors', 'FK-20261118-001', 'in', 1);
const parcel = row('parcels', 'KD-20261118-001', 'waiting', 1);

it.each<[string, string, Partial<Looked>, readonly (readonly [string, string])[]]>([
  ['a request', 'TS-20261118-003', { numbered: row('requests', 'TS-20261118-003', 'open', 1) }, [['record', 'id-TS-20261118-003']]],
  ['a number that nobody has', 'TS-20261118-999', {}, []],
  ['our label on a waiting parcel', 'kd-20261118-001', { numbered: parcel }, [['parcel', parcel.id]]],
  [
    'our label on one that is gone',
    'KD-20261118-002',
    { numbered: row('parcels', 'KD-20261118-002', 'taken', 0) },
    [['record', 'id-KD-20261118-002']],
  ],
  ['a number is a number even where a tag is the same', 'TS-20261118-003', { key: key('in') }, []],
  ['a waiting parcel', 'SF1234567890123', { parcels: [parcel] }, [['parcel', parcel.id]]],
  ['a parcel not known', 'sf 1234567890123', {}, [['newParcel', 'SF1234567890123']]],
  ['a badge', 'A07', { visitors: [visitor] }, [['visitor', visitor.id]]],
  ['a tag on its hook', 'K-3-1', { key: key('in') }, [['key', 'id-K-3-1']]],
  ['a tag that is lent', 'K-3-1', { key: key('out') }, [['key', 'id-K-3-1']]],
  ['a lost key', 'K-3-1', { key: key('lost') }, [['record', 'id-K-3-1']]],
  [
    'badge and tag alike',
    '12',
    { visitors: [visitor], key: key('in') },
    [
      ['visitor', visitor.id],
      ['key', 'id-K-3-1'],
    ],
  ],
  ['a unit', '3-2-1203', { named: row('units', '3-2-1203', 'in', 0) }, [['record', 'id-3-2-1203']]],
  ['a tag goes before a unit of the same name', 'K-3-1', { key: key('in'), named: row('units', 'K-3-1', 'in', 0) }, [['key', 'id-K-3-1']]],
  ['nothing', '0815', {}, []],
])('%s', (_, code, looked, expected) => {
  const found = meaningsOf(code, { ...NOTHING, ...looked });
  expect(found.map((one) => (one.kind === 'newParcel' ? [one.kind, one.tracking] : [one.kind, one.id]))).toEqual(expected);
});
