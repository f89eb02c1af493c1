/** Live queries hear of a big change in few words, and all of those that it concerns hear of it. */
import { aParcel } from '@shared/registers/parcels/fixtures';
import Dexie, { liveQuery, type ObservabilitySet, RangeSet } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { execute } from './execute';

const MANY = 300;
const heard: ObservabilitySet[] = [];
const listen = (parts: ObservabilitySet): void => {
  heard.push(parts);
};
afterEach(() => {
  Dexie.on.storagemutated.unsubscribe(listen);
  heard.length = 0;
});

async function importing(desk: TestDesk, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({ row: i + 2, data: aParcel({ trackingNo: `YT${1_000_000 + i}` }) }));
  const done = await execute(desk.db, 'import.rows', { register: 'parcels', mark: 'import', rows }, desk.caller());
  expect(done).toMatchObject({ ok: true });
}

describe('broaden', () => {
  test.each([
    ['few are told one by one', 3, 3],
    ['many as one range', MANY, 1],
  ])('%s', async (_, count, ranges) => {
    const desk = await testDesk();
    desk.as('supervisor', '赵国强');
    Dexie.on('storagemutated', listen);
    await importing(desk, count);
    const rows = heard.map((parts) => parts[`idb://${desk.db.name}/rows/`]).find((tree) => tree !== undefined);
    expect([...RangeSet(rows ?? { d: 0 })]).toHaveLength(ranges);
  });

  test('a list hears of every record of a big import', async () => {
    const desk = await testDesk();
    desk.as('supervisor', '赵国强');
    const seen: number[] = [];
    const watching = liveQuery(() => desk.db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '9']).count()).subscribe(
      (n) => {
        seen.push(n);
      },
    );
    await expect.poll(() => seen).toEqual([0]);
    await importing(desk, MANY);
    await expect.poll(() => seen.at(-1)).toBe(MANY);
    watching.unsubscribe();
  });
});
