/** A resident is taken out of records and of their story; the chain stays whole and nothing of him comes back (PIPL 47, AUD-1). */
import { must } from '@shared/base/result';
import { checkChain } from '@shared/journal/entry';
import { replay } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { TAKEN_OUT } from '@shared/rules/privacy/without';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkJournal } from '../check-journal';
import { historyOf } from '../history';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { everything, linesOf, rebuilt } from '../testing/rebuild';
import { searchRows } from '../testing/search-rows';

const HIM = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
const REQUEST = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person: HIM } as const;
const OLD = '2026-05-06T10:00:00+08:00';

let desk: TestDesk;
let visit: Row;
let duty: Row;

beforeEach(async () => {
  desk = await testDesk();
  desk.at(OLD);
  const visitor = aVisitor({
    name: '何静',
    phone: '13800138021',
    idNo: '',
    cameAt: OLD,
    leftAt: OLD,
    badge: '',
    host: '王芳',
    unit: '3-2-1203',
  });
  visit = must((await desk.run('record.create', { register: 'visitors', data: visitor })).rows[0], 'written');
  const call = {
    happenedAt: OLD,
    shift: '早班',
    way: 'call',
    unit: '',
    name: '李明',
    content: '何静（138 0013 8021）来过，找王芳',
    doneAt: OLD,
    result: '已告知',
  };
  duty = must((await desk.run('record.create', { register: 'duty', data: call })).rows[0], 'written');
  await desk.run('record.edit', { id: duty.id, rev: duty.rev, data: { content: '何静来过，找王芳' }, reason: '何静改了号码' });
  await desk.run('privacy.reveal', { id: visit.id, fields: ['phone'], why: 'other', note: '何静要看' });
  desk.as('manager', '陈建国');
  desk.at('2026-11-21T09:00:00+08:00');
  await desk.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: '2026-11-21T09:00:00+08:00', zone: 480, reason: '停用到今天' });
});

const erase = (records: readonly string[] = [visit.id, duty.id]) => desk.run('privacy.erase', { ...REQUEST, records });

/** Every text that stands anywhere in the database. */
async function allText(db = desk.db): Promise<string> {
  const { rows, values, journal, search, settings } = await everything(db);
  return JSON.stringify([rows, values, journal, search, settings]);
}

describe('taken out of the records', () => {
  it('his fields are blank, his name in words is gone, what is others’ stays', async () => {
    await erase();
    expect((await desk.db.rows.get(visit.id))?.data).toMatchObject({ name: '', phone: '', host: '王芳' });
    expect((await desk.db.rows.get(duty.id))?.data).toMatchObject({ name: '李明', content: `${TAKEN_OUT}来过，找王芳` });
  });

  it('he stands nowhere in the database: no earlier value, reason, note of a look, search text', async () => {
    expect(await allText()).toContain('何静');
    await erase();
    const text = await allText();
    expect([text.includes('何静'), text.includes('13800138021'), text.includes('138 0013 8021'), text.includes('王芳')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(await searchRows(desk.db, '13800138021')).toEqual([]);
  });

  it('the chain is whole, records and journal agree, and what is gone is told apart from what somebody took', async () => {
    await erase();
    expect(checkChain(await desk.db.journal.toArray())).toBeNull();
    const report = await checkJournal(desk.db);
    expect(report).toMatchObject({ fault: null, wrong: 0, differences: [], missing: 0, alteredValues: 0 });
    expect(report.erased).toBeGreaterThan(4);
  });

  it('the journal says that it was done, by whom and at whose request, and names nobody', async () => {
    const { lines } = await erase();
    expect(lines.join()).not.toContain('何静');
    expect((await historyOf(desk.db, visit.id))[0]).toMatchObject({ op: 'erase', command: 'privacy.erase', by: 'staff-陈建国' });
  });

  it('the lines alone bring back the same', async () => {
    await erase();
    const lines = await linesOf(desk.db);
    const again = await rebuilt(lines, lines.length);
    expect(await everything(again)).toEqual(await everything(desk.db));
  });

  it('an old file that still has him brings nothing of him back', async () => {
    const before = await linesOf(desk.db);
    await erase();
    const lines = [...before, ...(await linesOf(desk.db)).slice(before.length)];
    for (const size of [1, 3, lines.length]) {
      const again = await rebuilt(lines, size);
      expect((await allText(again)).includes('何静')).toBe(false);
      expect(await everything(again)).toEqual(await everything(desk.db));
    }
  });

  it('a second time changes nothing more', async () => {
    await erase();
    await erase();
    expect(await checkJournal(desk.db)).toMatchObject({ wrong: 0, missing: 0 });
    expect((await desk.db.rows.get(duty.id))?.data['content']).toBe(`${TAKEN_OUT}来过，找王芳`);
  });
});

it('a voided record loses him in the reason too', async () => {
  await desk.run('record.void', { id: duty.id, reason: '何静说记错了' });
  desk.at('2027-03-01T09:00:00+08:00');
  await desk.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: '2027-03-01T09:00:00+08:00', zone: 480, reason: '停用' });
  await erase();
  expect(await desk.db.rows.get(duty.id)).toMatchObject({ state: 'void', voided: `${TAKEN_OUT}说记错了` });
  const lines = await linesOf(desk.db);
  expect(await everything(await rebuilt(lines, lines.length))).toEqual(await everything(desk.db));
});

it('of a record that left for an archive its story goes', async () => {
  await desk.db.rows.delete(visit.id);
  await erase([visit.id]);
  expect(await desk.db.values.where('record').equals(visit.id).count()).toBe(0);
  const { faults } = replay(await linesOf(desk.db), { rows: new Map(), settings: new Map(), counters: new Map() }, moduleOf);
  expect(faults).toEqual([]);
});

describe('refused', () => {
  it.each<[what: string, code: string, change: () => Promise<unknown>]>([
    ['a matter that is open', 'erase.held', () => desk.db.rows.update(visit.id, { open: 1 })],
    ['what belongs to an open matter', 'erase.held', () => desk.db.rows.update(duty.id, { open: 1, links: [visit.id] })],
    ['before the least time', 'erase.held', () => desk.db.rows.update(visit.id, { at: '2026-08-21T10:00:00+08:00' })],
    [
      'before the time the site set',
      'erase.held',
      () => desk.run('retention.set', { register: 'visitors', months: 12, reason: '档案要求' }),
    ],
    ['a record nobody knows', 'record.gone', async () => (visit = { ...visit, id: 'nobody' })],
    ['a supervisor', 'right.action', async () => desk.as('supervisor', '林晓燕')],
  ])('%s: %s', async (_what, code, change) => {
    await change();
    const before = await allText();
    expect(await desk.refused('privacy.erase', { ...REQUEST, records: [visit.id] })).toBe(code);
    expect(await allText()).toBe(before);
  });

  it('without a name, which is how he is found in words', async () => {
    const person = { ...HIM, name: '' };
    expect(await desk.refused('privacy.erase', { ...REQUEST, person, records: [visit.id] })).toBe('person.erase-name');
  });

  it('goes on the day after the least time', async () => {
    await desk.db.rows.update(visit.id, { at: '2026-08-20T10:00:00+08:00', updatedAt: '2026-08-20T10:00:00+08:00' });
    await erase([visit.id]);
    expect((await desk.db.rows.get(visit.id))?.data['name']).toBe('');
  });
});

it('notes what the copies have to follow until they have, also over two requests', async () => {
  await erase([visit.id]);
  await erase([duty.id]);
  const noted = async () => (await desk.db.settings.get('privacy.erasing'))?.value;
  expect(await noted()).toMatchObject({ records: [visit.id, duty.id], files: [] });
  await desk.run('privacy.erased', { at: OLD });
  expect(await noted()).toMatchObject({ records: [visit.id, duty.id] });
  await desk.run('privacy.erased', { at: '2026-11-21T09:00:00+08:00' });
  expect(await noted()).toEqual({ at: '', records: [], files: [] });
  expect(await checkJournal(desk.db)).toMatchObject({ wrong: 0, missing: 0 });
});
