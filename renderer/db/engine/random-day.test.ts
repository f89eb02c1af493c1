/** After any sequence of commands over all registers: no key lent twice, no number given twice, tallies right, nothing open falls between two shifts. */
import { addMinutes } from '@shared/base/time';
import { tallyKey } from '@shared/journal/counts';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, registerList } from '@shared/registers/index';
import { aPerson } from '@shared/registers/staff/fixtures';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { type Step, takeStep } from '../testing/random-day';

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(99), fc.nat(9));

async function keysLentOnce(desk: TestDesk): Promise<void> {
  const out = (await allRows(desk.db, 'keyloans')).filter((row) => row.state === 'out').map((row) => textIn(row.data, 'key'));
  expect(out.length).toBe(new Set(out).size);
  const hung = (await allRows(desk.db, 'keys')).filter((key) => key.state === 'in').map((key) => key.no);
  expect(hung.filter((no) => out.includes(no))).toEqual([]);
}

function numbersOnce(rows: readonly Row[]): void {
  const numbers = rows.map((row) => `${row.register}/${row.no}`);
  expect(numbers.length).toBe(new Set(numbers).size);
}

async function talliesRight(desk: TestDesk, rows: readonly Row[]): Promise<void> {
  for (const { definition } of registerList) {
    for (const state of [...Object.keys(definition.states), 'void']) {
      const counted = (await desk.db.counters.get(tallyKey(definition.id, state)))?.n ?? 0;
      expect([definition.id, state, counted]).toEqual([
        definition.id,
        state,
        rows.filter((row) => row.register === definition.id && row.state === state).length,
      ]);
    }
  }
}

/** What the sheet just signed names must be what was open that second: each once, a slip in the line of its request. */
function allOnTheSheet(sheet: Row, rows: readonly Row[]): void {
  const named = (sheet.data['open'] as readonly { readonly record: string; readonly no: string }[]).map((line) => line.record);
  expect(named.length).toBe(new Set(named).size);
  const each = rows.filter((row) => row.open === 1 && (definitionOf(row.register).handover ?? 'each') === 'each');
  const requests = new Set(each.filter((row) => row.register === 'requests').map((row) => row.id));
  const wanted = each.filter((row) => row.register !== 'workorders' || !row.links.some((id) => requests.has(id))).map((row) => row.id);
  expect(wanted.filter((id) => !named.includes(id))).toEqual([]);
  const strangers = named.filter((id) => !id.startsWith('sum:') && rows.find((row) => row.id === id)?.open !== 1);
  expect(strangers).toEqual([]);
}

it('holds for any day', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 90 }), async (steps) => {
      const desk = await testDesk();
      desk.as('manager');
      for (const name of ['王敏', '李芳']) await desk.run('record.create', { register: 'staff', data: aPerson({ name }) });
      let now = desk.caller().now();
      let handed = 0;
      for (const one of steps) {
        now = addMinutes(now, 7);
        desk.at(now);
        await takeStep(desk, one);
        const sheets = (await allRows(desk.db, 'handover')).filter((row) => row.state === 'handed');
        if (sheets.length > handed) {
          const last = sheets.reduce((a, b) => (a.updatedAt >= b.updatedAt ? a : b));
          allOnTheSheet(last, await desk.db.rows.toArray());
        }
        handed = sheets.length;
      }
      const rows = await desk.db.rows.toArray();
      await keysLentOnce(desk);
      numbersOnce(rows);
      await talliesRight(desk, rows);
      await desk.db.delete();
    }),
    { numRuns: 25 },
  );
});
