/** Adding a register takes its folder and a line in the list: the engine does the rest for one it has never seen. */
import { text } from '@shared/base/text';
import type { RegisterModule } from '@shared/registers/contract/command';
import { about, FOUND, KEPT } from '@shared/registers/contract/decisions';
import { defineRegister } from '@shared/registers/contract/definition';
import { USUAL_FLOOR } from '@shared/registers/contract/keeping';
import { registerList } from '@shared/registers/index';
import { expect, test } from 'vitest';
import { historyOf } from '../history';
import { listPage } from '../list-page';
import { stateCounts, unitTimeline } from '../queries';
import { testDesk } from '../testing/bench-desk';
import { searchRows } from '../testing/search-rows';
import { catalogueOf } from './catalogue';

const umbrellas: RegisterModule = {
  definition: defineRegister({
    id: 'umbrellas',
    title: text('便民雨伞', 'Umbrellas'),
    one: text('借伞', 'umbrella loan'),
    help: text('借出的雨伞，代替便民物品借用登记表。', 'Umbrellas lent; replaces the loan sheet.'),
    version: 1,
    numbering: { kind: 'daily', prefix: () => 'SA' },
    group: 'book',
    attachments: 'none',
    keeping: { purpose: text('借伞', 'To lend umbrellas'), basis: 'contract', least: USUAL_FLOOR },
    fields: {
      tag: { kind: 'text', label: text('编号', 'Tag'), ...FOUND, list: 80, need: true },
      borrower: { kind: 'text', label: text('借用人', 'Borrower'), ...about('name'), list: 80, need: true },
      unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96 },
      dueAt: { kind: 'instant', label: text('应还', 'Due'), ...KEPT, list: 128 },
      returnedAt: { kind: 'instant', label: text('归还', 'Returned'), ...KEPT, form: 'never' },
    },
    states: {
      out: { label: text('已借出', 'Out'), open: true, tone: 'today' },
      back: { label: text('已归还', 'Back'), open: false, tone: 'done' },
    },
    initial: 'out',
    actions: {
      back: {
        label: text('归还', 'Return'),
        from: ['out'],
        to: 'back',
        asks: ['returnedAt'],
        needs: [],
        fills: { returnedAt: 'now' },
        key: 'G',
      },
    },
    print: { title: text('雨伞借用登记表', 'Umbrella loans'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
    refusals: {},
    at: () => '',
    due: (d) => d.dueAt,
    unit: (d) => d.unit,
    gist: (d) => `${d.tag} ${d.borrower}`,
  }),
  commands: [],
  migrations: [],
};

test('a new register is numbered, listed, searched, counted, kept in the history and on the unit timeline', async () => {
  const catalogue = catalogueOf({ registers: [...registerList, umbrellas], joining: [], reactions: [], guards: [], settings: [] });
  const desk = await testDesk({ catalogue });
  const made = await desk.run('record.create', {
    register: 'umbrellas',
    data: { tag: '07', borrower: '孙先生', unit: '1-3-1505', dueAt: '2026-11-21T18:00:00+08:00' },
  });
  const id = made.rows[0]?.id ?? '';
  expect(made.rows[0]).toMatchObject({
    no: 'SA-20261121-001',
    state: 'out',
    open: 1,
    unit: '1-3-1505',
    dueAt: '2026-11-21T18:00:00+08:00',
  });
  expect((await listPage(desk.db, 'umbrellas', { overdueAt: '2026-11-21T19:00:00+08:00' }, null)).rows).toHaveLength(1);
  expect((await searchRows(desk.db, 'sxs')).map((r) => r.id)).toEqual([id]);
  expect((await unitTimeline(desk.db, '1-3-1505', '')).map((r) => r.id)).toEqual([id]);
  await desk.run('record.act', { id, action: 'back' });
  expect(await stateCounts(desk.db, 'umbrellas', ['out', 'back'])).toEqual({ out: 0, back: 1, void: 0 });
  expect(await historyOf(desk.db, id)).toHaveLength(2);
});

test('the same register or command twice does not start', () => {
  expect(() => catalogueOf({ registers: [umbrellas, umbrellas], joining: [], reactions: [], guards: [], settings: [] })).toThrow(
    'umbrellas',
  );
});
