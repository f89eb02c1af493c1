/** A scanned number finds the parcel that waits, however it is written (RG-3). */
import { expect, test } from 'vitest';
import type { Row } from '../registers/contract/row';
import { waitingParcel } from './parcels';

const parcel = (id: string, trackingNo: string): Row => ({ id, data: { trackingNo } }) as unknown as Row;
const open = [parcel('a', 'SF4310409336579'), parcel('b', ''), parcel('c', 'JD 1660372596147')];

test.each([
  ['SF4310409336579', 'a'],
  ['sf4310409336579', 'a'],
  ['ＳＦ4310409336579', 'a'],
  ['JD1660372596147', 'c'],
  ['SF431040933657', undefined],
  ['', undefined],
  ['  ', undefined],
])('%s', (number, id) => {
  expect(waitingParcel(number, open)?.id).toBe(id);
});
