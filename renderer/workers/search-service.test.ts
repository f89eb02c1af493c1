/** The box finds what a plain scan of the records finds: after every kind of change, after a new start, and whatever happened to what was kept. */
import { deskbook } from '@renderer/db/database';
import { searchText } from '@renderer/db/engine/search-text';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { linesOf, rebuilt } from '@renderer/db/testing/rebuild';
import { must } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { plainText } from '@shared/search/plain';
import { readQuery } from '@shared/search/query';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { SearchService } from './search-service';

const OLD = '2026-05-06T10:00:00+08:00';
const NOW = '2026-11-21T09:00:00+08:00';
const QUERIES = ['何静', 'hj', '138', '8021', '3-2-1203', '3栋2单元1203', '王', '何静 1203', '陈 来', 'fk', '不会有', '改了', '员工'];
const EACH = { each: 1000 };

let desk: TestDesk;
const services: SearchService[] = [];

function service(db = desk.db, mostFresh = 2000): SearchService {
  const made = new SearchService(db, mostFresh);
  services.push(made);
  return made;
}

beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => {
  for (const made of services.splice(0)) made.stop();
});

async function visit(name: string, at: string, phone = '13800138021'): Promise<Row> {
  desk.at(at);
  const data = aVisitor({ name, phone, cameAt: at, leftAt: at, badge: '', idNo: '', host: '王芳', unit: '3-2-1203' });
  return must((await desk.run('record.create', { register: 'visitors', data })).rows[0], 'written');
}

const edit = (row: Row, data: object) => desk.run('record.edit', { id: row.id, rev: row.rev, data, reason: '' });

/** Every query against the rows themselves: what the search store says is not asked. */
async function expectAgreement(found: SearchService, db = desk.db): Promise<void> {
  const rows = await db.rows.toArray();
  for (const text of QUERIES) {
    const query = readQuery(text);
    const wanted = rows.filter((row) => {
      const line = plainText(searchText(must(moduleOf(row.register), row.register).definition, row));
      return query.every((spellings) => spellings.some((one) => line.includes(one)));
    });
    const { groups } = await found.find(query, EACH);
    const ids = groups.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect([text, ids.length, new Set(ids)]).toEqual([text, wanted.length, new Set(wanted.map(({ id }) => id))]);
    for (const { register, hits } of groups) {
      const own = hits.map(({ id }) =>
        must(
          wanted.find((row) => row.id === id),
          id,
        ),
      );
      expect(own.every((row, i) => row.register === register && (i === 0 || row.at <= (own[i - 1]?.at ?? '')))).toBe(true);
    }
  }
}

const keptText = async (db = desk.db): Promise<string> => JSON.stringify(await db.segments.toArray());
const keys = async (): Promise<readonly string[]> => (await desk.db.segments.toCollection().primaryKeys()).toSorted();

/** What is kept is written after the commit, not in it. */
async function settled(found: SearchService): Promise<void> {
  await found.settleSoon();
}

describe.each([
  ['changes wait', 2000],
  ['changes are worked in at once', 1],
])('in step with each commit, %s', (_, mostFresh) => {
  it('of every kind', async () => {
    const found = service(desk.db, mostFresh);
    await found.start();
    await expectAgreement(found);
    const him = await visit('何静', OLD);
    await expectAgreement(found);
    const her = await visit('陈来', NOW);
    const changed = must((await edit(her, { name: '方可' })).rows[0], 'edited');
    await expectAgreement(found);
    await settled(found);
    await edit(changed, { cameAt: '2026-11-20T08:00:00+08:00', reason: '改了时间' });
    await expectAgreement(found);
    desk.as('manager', '陈建国');
    await desk.run('record.void', { id: him.id, rev: him.rev, reason: '登记错了' });
    await expectAgreement(found);
    const rows = ['何静', '陈来', '员工甲'].map((name, i) => ({
      row: i + 2,
      data: aVisitor({ name, badge: '', cameAt: OLD, leftAt: OLD }),
    }));
    await desk.run('import.rows', { register: 'visitors', mark: 'import', rows });
    await expectAgreement(found);
    await settled(found);
    await expectAgreement(found);
    const again = service();
    await again.start();
    await expectAgreement(again);
  });
});

test('recent records are found before all are loaded, and the answer says that there may be more', async () => {
  await visit('何静', OLD);
  const first = service();
  expect(await first.find(readQuery('何静'), EACH)).toEqual({ groups: [], whole: false });
  await first.start();
  expect((await first.find(readQuery('何静'), EACH)).whole).toBe(true);
  await visit('何静', NOW);
  const second = service();
  const reads = desk.db.segments.bulkGet;
  const early: number[] = [];
  desk.db.segments.bulkGet = ((...asked: Parameters<typeof reads>) => {
    early.push(second['book'].find(readQuery('何静'), EACH).flatMap(({ hits }) => hits).length);
    return reads.apply(desk.db.segments, asked);
  }) as typeof reads;
  await second.start();
  desk.db.segments.bulkGet = reads;
  expect(early).toEqual([1]);
  await expectAgreement(second);
});

test('a start reads what was kept and only what came since', async () => {
  await visit('何静', OLD);
  await service().start();
  const before = await keys();
  expect(before.length).toBeGreaterThan(1);
  await visit('方可', NOW);
  const walked = desk.db.search.orderBy;
  desk.db.search.orderBy = () => {
    throw new Error('all lines were read');
  };
  const again = service();
  await again.start();
  desk.db.search.orderBy = walked;
  await expectAgreement(again);
  expect(await keys()).toEqual(before);
});

describe('what is kept is made anew when', () => {
  const damages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a segment is missing', async () => desk.db.segments.delete(must((await segmentKeys())[0], 'a segment'))],
    ['a segment is damaged', () => changeSegment((text) => text.replace('h', 'i'))],
    ['a segment is cut', () => changeSegment((text) => text.slice(1))],
    ['the list is missing', () => desk.db.segments.delete('book')],
    ['the list is of another packing', () => desk.db.segments.update('book', { format: 0 } as object)],
    ['the journal is another one', () => desk.db.segments.update('book', { hash: 'f'.repeat(64) } as object)],
    ['the journal is shorter', () => desk.db.segments.update('book', { seq: 9999 } as object)],
    ['all of it is gone', () => desk.db.segments.clear()],
  ];

  const segmentKeys = async () => (await keys()).filter((key) => key !== 'book');
  const changeSegment = async (change: (text: string) => string) => {
    const [key = ''] = await segmentKeys();
    const row = must((await desk.db.segments.get(key)) as { readonly key: string; readonly text: string } | undefined, key);
    await desk.db.segments.put({ ...row, text: change(row.text) } as object as { key: string });
  };

  it.each(damages)('%s', async (_, damage) => {
    await visit('何静', OLD);
    await visit('方可', NOW);
    await service().start();
    const before = await keys();
    await damage();
    const again = service();
    await again.start();
    await expectAgreement(again);
    const after = await keys();
    expect(after).toHaveLength(before.length);
    expect(after.filter((key) => before.includes(key))).toEqual(['book']);
  });
});

describe('somebody who is taken out', () => {
  const HIM = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
  const REQUEST = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person: HIM } as const;
  let him: Row;

  beforeEach(async () => {
    him = await visit('何静', OLD);
    await visit('方可', OLD, '13900139022');
    desk.as('manager', '陈建国');
    desk.at(NOW);
    await desk.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: NOW, zone: 480, reason: '停用到今天' });
  });
  const erase = () => desk.run('privacy.erase', { ...REQUEST, records: [him.id] });

  it('is gone from what is kept with the same commit, from memory and from what is kept after it', async () => {
    const found = service();
    await found.start();
    expect(await keptText()).toContain('hejing');
    found.stop();
    await erase();
    expect(await keptText()).toBe('[]');
    await expectAgreement(found);
    await settled(found);
    const text = await keptText();
    expect([text.includes('fangke'), text.includes('hejing'), text.includes('13800138021')]).toEqual([true, false, false]);
    const memory = JSON.stringify([...found['book'].shelves.values()].flat().map(({ segment }) => segment.text));
    expect([memory.includes('fangke'), memory.includes('hejing')]).toEqual([true, false]);
    const again = service();
    await again.start();
    await expectAgreement(again);
  });

  it('does not come back by what was read before and is written after', async () => {
    const found = service();
    let isErased = false;
    // The first transaction of the service is the one that would write what it has read.
    const transaction = desk.db.transaction;
    desk.db.transaction = (async (...given: Parameters<typeof transaction>) => {
      if (!isErased) {
        isErased = true;
        desk.db.transaction = transaction;
        await erase();
      }
      return transaction.apply(desk.db, given);
    }) as typeof transaction;
    await found.start();
    expect(isErased).toBe(true);
    expect(await keptText()).not.toContain('hejing');
    await settled(found);
    await expectAgreement(found);
    expect(await keptText()).not.toContain('hejing');
    expect(await keptText()).toContain('fangke');
  });
});

test('a database made again from its journal is found whole', async () => {
  await visit('何静', OLD);
  await visit('方可', NOW);
  await service().start();
  const again = await rebuilt(await linesOf(desk.db), 3);
  const found = service(again);
  await found.start();
  await expectAgreement(found, again);
});

test('a second connection follows the first', async () => {
  const found = service(deskbook(desk.db.name));
  await found.start();
  await visit('何静', OLD);
  await expectAgreement(found);
});
