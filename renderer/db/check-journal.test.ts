/** The check finds every single thing that was touched: an entry, a value kept apart, a record, a setting, a counter. */
import { sealEntry } from '@shared/journal/entry';
import { anEntry } from '@shared/registers/duty/fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkJournal, type JournalReport } from './check-journal';
import { type TestDesk, testDesk } from './testing/bench-desk';

let desk: TestDesk;
let id = '';
beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager');
  for (const name of ['张伟', '李娜', '王芳']) {
    id = (await desk.run('record.create', { register: 'duty', data: anEntry({ name }) })).rows[0]?.id ?? '';
  }
  await desk.run('setting.put', { key: 'site.name', value: '澜庭花园' });
  await desk.run('record.void', { id, reason: '记错了' });
});

const NO = 'ZB-20261121-003';
const AT = '2026-11-21T09:00:00+08:00';

describe('a whole journal', () => {
  it('is told with its length and its times', async () => {
    const head = (await desk.db.journal.get(5))?.hash;
    expect(await checkJournal(desk.db, () => undefined, { seq: 5, hash: head ?? '' })).toEqual({
      entries: 5,
      records: 3,
      firstAt: AT,
      lastAt: AT,
      headHash: head,
      fault: null,
      alteredValues: 0,
      alteredIn: [],
      wrong: 0,
      differences: [],
      erased: 0,
      missing: 0,
      missingIn: [],
    });
  });

  it('tells how far it is, up to the end', async () => {
    const told: (readonly [string, number])[] = [];
    await checkJournal(desk.db, (step, done) => told.push([step, done]));
    expect(told).toEqual([
      ['chain', 0.4],
      ['values', 0.6],
      ['records', 1],
    ]);
  });

  it('names values that are gone though nobody asked for it, and the record with them', async () => {
    await desk.db.values.filter(({ value }) => value === '王芳').delete();
    const row = await desk.db.rows.get(id);
    if (row) await desk.db.rows.put({ ...row, data: { ...row.data, name: '' } });
    expect(await checkJournal(desk.db)).toMatchObject({ wrong: 0, erased: 0, missing: 1, missingIn: [row?.no] });
  });
});

describe('what was touched is named', () => {
  it.each<[what: string, touch: () => Promise<unknown>, found: Partial<JournalReport> | object]>([
    ['an entry is gone', () => desk.db.journal.delete(2), { fault: { kind: 'gap', seq: 3, expected: 2, about: NO, at: AT } }],
    ['the first entry is gone', () => desk.db.journal.delete(1), { fault: { kind: 'gap', seq: 2, expected: 1 } }],
    ['an entry was altered', () => desk.db.journal.update(3, { by: 'staff-x' }), { fault: { kind: 'altered', seq: 3, about: NO } }],
    ['an entry was altered and sealed again', sealedAgain, { fault: { kind: 'broken', seq: 4, about: 'site.name' } }],
    ['the last entry is gone, a note knows of it', () => desk.db.journal.delete(5), { fault: { kind: 'short', seq: 5 } }],
    ['a value kept apart was altered', () => changeValue('李娜', '李四'), { alteredValues: 1, alteredIn: ['ZB-20261121-002'] }],
    [
      'a field of a record',
      () => changeRow({ phone: '13900000000' }),
      { wrong: 1, differences: [{ no: NO, kind: 'fields', fields: ['phone'] }] },
    ],
    [
      'what its header says',
      () => desk.db.rows.update(id, { voided: '别的', rev: 9 }),
      { differences: [{ no: NO, fields: ['$rev', '$voided'] }] },
    ],
    ['a record is gone', () => desk.db.rows.delete(id), { differences: [{ key: '', kind: 'lost' }] }],
    ['a record nobody made', strayRow, { differences: [{ key: 'zz', no: 'ZB-X', kind: 'stray' }] }],
    ['a setting', () => desk.db.settings.update('site.name', { value: '别处' }), { differences: [{ key: 'site.name', kind: 'fields' }] }],
    ['a setting is gone', () => desk.db.settings.delete('site.name'), { differences: [{ key: 'site.name', kind: 'lost' }] }],
    ['a setting nobody put', () => desk.db.settings.put({ key: 'x', value: 1 }), { differences: [{ key: 'x', kind: 'stray' }] }],
    ['a number counter', () => desk.db.counters.update('no:ZB:2026-11-21:', { n: 1 }), { differences: [{ key: 'no:ZB:2026-11-21:' }] }],
    ['a tally', () => desk.db.counters.update('tally:duty:void', { n: 9 }), { differences: [{ key: 'tally:duty:void' }] }],
    [
      'a value that is gone, though the record has it',
      () => desk.db.values.filter((v) => v.value === '张伟').delete(),
      { missing: 1, wrong: 1 },
    ],
  ])('%s', async (_what, touch, found) => {
    const head = { seq: 5, hash: (await desk.db.journal.get(5))?.hash ?? '' };
    await touch();
    const report = await checkJournal(desk.db, () => undefined, head);
    const wanted = JSON.parse(JSON.stringify(found).replace('"key":""', `"key":"${id}"`)) as object;
    expect(report).toMatchObject(wanted);
  });
});

async function sealedAgain(): Promise<void> {
  const entry = await desk.db.journal.get(3);
  if (!entry) throw new Error('no entry');
  const { hash: _hash, ...body } = entry;
  await desk.db.journal.put(sealEntry({ ...body, by: 'staff-x' }));
}

async function changeValue(from: string, to: string): Promise<void> {
  const found = (await desk.db.values.toArray()).find(({ value }) => value === from);
  if (found) await desk.db.values.put({ ...found, value: to });
}

async function changeRow(data: object): Promise<void> {
  const row = await desk.db.rows.get(id);
  if (row) await desk.db.rows.put({ ...row, data: { ...row.data, ...data } });
}

async function strayRow(): Promise<void> {
  const row = await desk.db.rows.get(id);
  if (row) await desk.db.rows.put({ ...row, id: 'zz', no: 'ZB-X' });
}
