/** Parcels on the board are counted by the days the site has set (RG-3); nothing urgent is left out, however much is open (IN-2). */
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { parcelLimitsSetting } from '@shared/rules/parcels-setting';
import { beforeEach, expect, test } from 'vitest';
import { countParcels, loadBoard } from './load-board';

const TODAY = '2026-11-21';
const ARRIVED = ['2026-11-21T08:00:00+08:00', '2026-11-19T23:59:00+08:00', '2026-11-17T23:59:00+08:00', '2026-11-05T23:59:00+08:00'];
let desk: TestDesk;

beforeEach(async () => {
  desk = await testDesk();
  for (const arrivedAt of ARRIVED) {
    const data = { arrivedAt, kind: 'parcel', unit: '3-2-1203', recipient: '何女士', count: 1 };
    await desk.run('record.create', { register: 'parcels', data });
  }
});

test.each([
  [{ remind: 3, giveBack: 15 }, 2, 1],
  [{ remind: 1, giveBack: 3 }, 3, 2],
  [{ remind: 2, giveBack: 4 }, 2, 1],
  [{ remind: 15, giveBack: 16 }, 1, 0],
])('%j: %i to be reminded, %i to be sent back', async (limits, remind, sendBack) => {
  expect(await countParcels(desk.db, TODAY, limits)).toEqual({ waiting: 4, remind, sendBack, limits });
});

test('the board follows the setting', async () => {
  const parcels = async () => (await loadBoard(desk.db, `${TODAY}T09:00:00+08:00`, '', new Set())).parcels;
  expect(await parcels()).toEqual({ waiting: 4, remind: 2, sendBack: 1, limits: { remind: 3, giveBack: 15 } });
  desk.as('supervisor');
  await desk.run('setting.put', { key: parcelLimitsSetting.key, value: { remind: 1, giveBack: 3 } });
  expect(await parcels()).toEqual({ waiting: 4, remind: 3, sendBack: 2, limits: { remind: 1, giveBack: 3 } });
  expect(await desk.refused('setting.put', { key: parcelLimitsSetting.key, value: { remind: 3, giveBack: 3 } })).toBe('setting.invalid');
});

test.each([
  ['an emergency', { urgentKind: 'water' }],
  ['重大, not reported', { level: 'major' }],
])('%s without a promise stands on the board behind hundreds that have one', async (_what, given) => {
  const ask = { registeredAt: `${TODAY}T08:00:00+08:00`, type: 'repair', unit: '3-2-1203', content: '漏水' };
  const create = async (data: object) => (await desk.run('record.create', { register: 'requests', data: { ...ask, ...data } })).rows[0];
  const wanted = await create(given);
  const usual = await create({ promisedAt: `${TODAY}T18:00:00+08:00` });
  if (!wanted || !usual) throw new Error('no requests');
  await desk.db.rows.bulkAdd(Array.from({ length: 450 }, (_, n) => ({ ...usual, id: `copy-${n}`, no: `BX-COPY-${n}` })));
  const { board } = await loadBoard(desk.db, `${TODAY}T09:00:00+08:00`, '', new Set());
  expect(board.now.map((item) => item.row.id)).toEqual([wanted.id]);
});
