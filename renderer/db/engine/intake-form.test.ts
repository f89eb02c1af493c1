/** What the forms of intake rest on: a repetition written as such (IN-4), a quote sent with the slip (IN-7), the open matters of a unit. */
import type { Row } from '@shared/registers/contract/row';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedRows, openOfUnit } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const ask = {
  registeredAt: '2026-11-21T09:00:00+08:00',
  type: 'complaint',
  category: 'cleaning',
  unit: '3-2-1203',
  content: '楼道垃圾没清',
};
const line = { item: '换水龙头', quantity: 2, unit: '个', price: 4500 };
const quote = {
  quoteLines: [line],
  quoteTotal: null,
  negotiated: false,
  consent: true,
  consentBy: '何女士',
  consentAt: '2026-11-21T09:00:00+08:00',
};

let desk: TestDesk;
const create = async (data: object, register = 'requests'): Promise<Row> =>
  (await desk.run('record.create', { register, data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await desk.db.rows.get(row.id)) as Row;

beforeEach(async () => {
  desk = await testDesk();
});

describe('a request written as a repetition', () => {
  test('is merged at once, hangs on the one that lives and stands in its story', async () => {
    const live = await create(ask);
    const again = await create({ ...ask, content: '又没清', mergedInto: live.no });
    expect(await now(again)).toMatchObject({ state: 'merged', open: 0, links: [live.id] });
    expect((await now(live)).data['progress']).toMatchObject([{ text: `${again.no} 又没清` }]);
  });

  test('a number that does not exist leaves everything as it was written', async () => {
    const again = await create({ ...ask, mergedInto: 'TS-20260101-001' });
    expect(await now(again)).toMatchObject({ state: 'merged', links: [] });
  });
});

describe('a quote sent with the slip', () => {
  test('stands on request and slip, with the sum of its lines', async () => {
    const request = await create({ ...ask, type: 'special' });
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }], paid: true, quote });
    expect((await now(request)).data).toMatchObject({ quoteTotal: 9000, consentBy: '何女士' });
    const [slip] = await linkedRows(desk.db, request.id);
    expect(slip?.data).toMatchObject({ charge: 'paid', quote: 9000, lines: [line], feeStatus: 'open' });
  });

  test.each([
    ['nothing quoted', { ...quote, quoteLines: [] }, 'dispatch.quote'],
    ['no consent', { ...quote, consent: false }, 'dispatch.consent'],
    ['nobody named', { ...quote, consentBy: '' }, 'dispatch.consent'],
  ])('%s is refused and nothing is written', async (_what, wrong, code) => {
    const request = await create({ ...ask, type: 'special' });
    const input = { id: request.id, slips: [{ department: '工程部' }], paid: true, quote: wrong };
    expect(await desk.refused('requests.dispatch', input)).toBe(code);
    expect((await now(request)).rev).toBe(request.rev);
  });
});

test('open matters of a unit: of all registers, the newest first, nothing that is done', async () => {
  const first = await create(ask);
  const other = await create({ ...ask, unit: '5-1-0802' });
  const parcel = await create(
    { arrivedAt: '2026-11-21T09:30:00+08:00', kind: 'parcel', unit: '3-2-1203', recipient: '何女士', count: 1 },
    'parcels',
  );
  const merged = await create({ ...ask, mergedInto: first.no });
  const found = (await openOfUnit(desk.db, '3-2-1203')).map((row) => row.id);
  expect(found).toEqual([parcel.id, first.id]);
  expect(found).not.toContain(other.id);
  expect(found).not.toContain(merged.id);
});
