/** What the journal knows of the time, and who may say that the clock is right or take note of a start's finding. */
import { describe, expect, test } from 'vitest';
import { journalTimes } from './clock-facts';
import { VERSIONS } from './database';
import { databaseFacts, expectedOf } from './start-facts';
import { testDesk } from './testing/bench-desk';

const JUMP = { kind: 'back', from: '', to: '', zone: 0 } as const;
const name = (text: string) => ({ register: 'departments', data: { name: text } });

describe('the clock', () => {
  test('is held against all entries since somebody last said that it is right', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    await desk.run('record.create', name('工程部'));
    desk.at('2026-11-20T09:00:00+08:00');
    await desk.run('record.create', name('保洁部'));
    expect((await journalTimes(desk.db)).entries).toEqual(['2026-11-21T09:00:00+08:00', '2026-11-20T09:00:00+08:00']);
    await desk.run('clock.acknowledge', { ...JUMP, reason: '' });
    desk.at('2026-11-20T09:05:00+08:00');
    await desk.run('record.create', name('秩序部'));
    expect((await journalTimes(desk.db)).entries).toEqual(['2026-11-20T09:00:00+08:00', '2026-11-20T09:05:00+08:00']);
  });

  test('is right by a supervisor’s word; anybody else gives a reason, and a reader says nothing', async () => {
    const desk = await testDesk();
    expect(await desk.refused('clock.acknowledge', { ...JUMP, reason: ' ' })).toBe('reason.needed');
    await desk.run('clock.acknowledge', { ...JUMP, reason: '放假停用' });
    desk.as('reader');
    expect(await desk.refused('clock.acknowledge', { ...JUMP, reason: '放假停用' })).toBe('right.action');
  });

  test('remembers the zone that was said to be right, also after a jump', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    expect((await journalTimes(desk.db)).knownZone).toBeNull();
    await desk.run('clock.acknowledge', { kind: 'zone', from: '', to: '', zone: 540, reason: '' });
    await desk.run('clock.acknowledge', { ...JUMP, reason: '' });
    expect((await journalTimes(desk.db)).knownZone).toBe(540);
  });
});

describe('a finding of the start', () => {
  test('is taken note of by a supervisor, with words, and then passed over', async () => {
    const desk = await testDesk();
    for (const text of ['工程部', '保洁部', '秩序部']) {
      desk.as('supervisor');
      await desk.run('record.create', name(text));
    }
    const entry = await desk.db.journal.get(2);
    if (entry) await desk.db.journal.put({ ...entry, at: '2020-01-01T00:00:00+08:00' });
    expect((await databaseFacts(desk.db)).fault).toEqual({ kind: 'altered', seq: 2 });
    expect(await desk.refused('start.acknowledge', { mark: 'altered:2', reason: '' })).toBe('reason.needed');
    desk.as('receptionist');
    expect(await desk.refused('start.acknowledge', { mark: 'altered:2', reason: '查过' })).toBe('right.action');
    desk.as('supervisor');
    await desk.run('start.acknowledge', { mark: 'altered:2', reason: '厂家来人改过，已核对' });
    expect((await databaseFacts(desk.db)).fault).toBeNull();
    const third = await desk.db.journal.get(3);
    if (third) await desk.db.journal.put({ ...third, by: '别人' });
    expect((await databaseFacts(desk.db)).fault).toEqual({ kind: 'altered', seq: 3 });
  });
});

test('the note says what must be there; a database without a site has none', async () => {
  const desk = await testDesk();
  desk.as('supervisor');
  await desk.run('record.create', name('工程部'));
  expect(await expectedOf(desk.db, '0.4.0', '2026-11-21T10:00:00+08:00')).toBeNull();
  await desk.db.settings.put({ key: 'site.id', value: 'S1' });
  const last = await desk.db.journal.orderBy('seq').last();
  expect(await expectedOf(desk.db, '0.4.0', '2026-11-21T10:00:00+08:00')).toEqual({
    site: 'S1',
    desk: '',
    seq: last?.seq,
    hash: last?.hash,
    rows: 1,
    schema: VERSIONS.at(-1)?.version,
    app: '0.4.0',
    at: '2026-11-21T10:00:00+08:00',
  });
});
