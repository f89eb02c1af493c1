/** A folder of good, doubled, sent again, altered, damaged and foreign files becomes one collection that says what the workbooks say (EX-6). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { groupBook } from '@shared/group/group-book';
import type { FileEntry } from '@shared/group/store';
import { CORRECTIONS, RECOUNTS, registerTables } from '@shared/group/tables';
import type { Cell, Workbook } from '@shared/workbook/model';
import { readWorkbook } from '@xlsx/reader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from './folder';
import { generate } from './generate/generate';
import { fateCounts, groupData } from './group-query';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { readTask } from './read-file';
import type { Database } from './sql';
import { sqlStore } from './sql-store';
import { type Cluster, startCluster } from './testing/cluster';
import { dump } from './testing/dump';
import { writeBook } from './write-book';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-'));
const folder = path.join(work, 'in');
const readers = { read: readTask, close: async () => {} };
let said: ReadonlyMap<string, number>;
let duck: Database;

async function merge(database: Database, root = folder): Promise<readonly (FileEntry | null)[]> {
  const told: (FileEntry | null)[] = [];
  const store = sqlStore(database);
  await mergeFiles({ root, files: filesIn(root), store, readers, ahead: 4, together: 6, onFile: (entry) => told.push(entry) });
  return told;
}

beforeAll(async () => {
  said = await generate({ out: folder, sites: 11, weeks: 2, seed: 5, odd: 1 }, 1);
  duck = await openDatabase(path.join(work, 'group.duckdb'));
  await merge(duck);
}, 600_000);

afterAll(async () => {
  await duck.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the collection', () => {
  it('names every file as what it was made to be', async () => {
    const { counts } = await fateCounts(duck);
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(said));
  });

  it('is the sum of the workbooks that count, row by row and cell by cell', async () => {
    const counting = await duck.reading.rows("SELECT path FROM files WHERE fate = 'counts' ORDER BY path");
    expect(counting.length).toBeGreaterThan(15);
    const expected = new Map<string, string[]>();
    for (const row of counting) {
      const read = await readWorkbook(await readFile(path.join(folder, String(row['path']))));
      if (!read.ok) throw new Error(read.error.code);
      for (const [sheet, lines] of linesOf(read.value.workbook)) expected.set(sheet, [...(expected.get(sheet) ?? []), ...lines]);
    }
    let compared = 0;
    for (const table of [...registerTables(), CORRECTIONS, RECOUNTS]) {
      const rows = await duck.reading.rows(`SELECT * FROM ${table.name}`);
      const found = rows.map((row) => {
        const cells = Array.from(table.places, ([key, place]) => [key, row[table.columns[place]?.name ?? ''] ?? null] as const);
        const more = row['more'] === '' ? {} : (JSON.parse(String(row['more'])) as Record<string, Cell>);
        const filled = Object.fromEntries(
          [...cells.filter(([, value]) => value !== null), ...Object.entries(more)].map(([key, value]) => [key, plain(value)]),
        );
        return lineOf(String(row['site_id']), String(row['desk']), String(row['week']), String(row['row_id']), filled);
      });
      expect(found.sort(), table.sheet).toEqual((expected.get(table.sheet) ?? []).sort());
      compared += found.length;
    }
    expect(compared).toBeGreaterThan(1000);
    expect([expected.get(CORRECTIONS.sheet)?.length, expected.get(RECOUNTS.sheet)?.length]).toEqual([1, expect.any(Number)]);
  }, 300_000);

  it('has each figure of each week that counts', async () => {
    const [row] = await duck.reading.rows("SELECT path FROM files WHERE fate = 'counts' ORDER BY path");
    const read = await readWorkbook(await readFile(path.join(folder, String(row?.['path']))));
    const sheet = read.ok ? read.value.workbook.sheets.find(({ name }) => name === '指标') : undefined;
    const meta = read.ok ? read.value.workbook.meta : undefined;
    const rows = await duck.reading.rows(
      'SELECT name, value FROM indicators WHERE site_id = $1 AND desk = $2 AND week = $3 ORDER BY place',
      [meta?.siteId ?? '', meta?.desk ?? '', meta?.week ?? ''],
    );
    expect(rows.map((each) => [each['name'], each['value'] ?? '—'])).toEqual(sheet?.rows.map((each) => [each[0], each[1]]));
  });

  it('has figures in force: those that were counted again by a newer file, and those that were told beside them', async () => {
    const [{ n } = { n: 0 }] = await duck.reading.rows('SELECT count(*) AS n FROM figures');
    expect(n).toBe((await duck.reading.rows('SELECT count(*) AS n FROM indicators'))[0]?.['n']);
    const corrected = await duck.reading.rows(
      'SELECT week, id, told_value, value, corrected_in FROM figures WHERE corrected_in IS NOT NULL ORDER BY id',
    );
    expect(corrected.map((row) => [row['week'], row['corrected_in'], Number(row['value']) - Number(row['told_value'])])).toEqual([
      ['2026-W46', '2026-W47', -1],
      ['2026-W46', '2026-W47', 1],
    ]);
    const data = await groupData(duck, '2026-W46', '2026-W46');
    expect(data.corrected.map(({ told, now }) => (now ?? 0) - (told ?? 0))).toEqual([1, -1]);
    expect(data.corrections.map(({ about, week, isRecounted }) => [about, week, isRecounted])).toEqual([['2026-W46', '2026-W47', true]]);
  });

  it('passes over what it has', async () => {
    const before = await dump(duck);
    expect((await merge(duck)).every((entry) => entry === null)).toBe(true);
    expect(await dump(duck)).toEqual(before);
  }, 300_000);

  it('does not depend on how the folder is cut up', async () => {
    const other = await openDatabase(path.join(work, 'other.duckdb'));
    const all: string[] = [];
    for await (const file of filesIn(folder)) all.push(file);
    for (const part of [all.slice(0, 7), all.slice(0, 15), all])
      await mergeFiles({ root: folder, files: part, store: sqlStore(other), readers, ahead: 3, together: 1, onFile: () => {} });
    expect(await dump(other)).toEqual(await dump(duck));
    await other.close();
  }, 300_000);

  it('refuses a database of another program’s tables', async () => {
    const file = path.join(work, 'strange.duckdb');
    const strange = await openDatabase(file);
    await strange.writing.run('ALTER TABLE week_duty ADD COLUMN another TEXT');
    await strange.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ cause: 'schema' });
  });
});

describe('the workbook of the group', () => {
  it('reads back, and says for one site and week what that site’s workbook says', async () => {
    const [{ week } = { week: '' }] = (await duck.reading.rows('SELECT max(week) AS week FROM weeks')) as readonly {
      readonly week: string;
    }[];
    const data = await groupData(duck, week, week);
    const file = path.join(work, 'group.xlsx');
    await writeBook(groupBook(data, { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' }), file);
    expect(readFileSync(file).length).toBeGreaterThan(5000);
    const book = groupBook(data, { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' });
    const overview = book.sheets[0];
    const place = data.desks.findIndex(({ weeks }) => weeks.includes(week));
    const desk = data.desks[place];
    const own = await duck.reading.rows(
      'SELECT name, value FROM indicators WHERE site_id = $1 AND desk = $2 AND week = $3 ORDER BY place',
      [desk?.siteId ?? '', desk?.desk ?? '', week],
    );
    expect(overview?.rows.map((row) => [row[0], row[3 + place]])).toEqual(own.map((row) => [row['name'], row['value'] ?? '—']));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '汇总',
      '逐周',
      '排名',
      '异常',
      '缺报',
      '更正指标',
      '更正',
      '文件',
      '意见',
      '意见答复',
    ]);
  });
});

describe('PostgreSQL', () => {
  let cluster: Cluster | null = null;
  beforeAll(() => {
    cluster = startCluster();
  }, 300_000);
  afterAll(() => cluster?.stop());

  it('holds the same as the embedded database, row by row', async () => {
    if (!cluster) {
      if (process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
      process.stdout.write('PostgreSQL is not installed: not tried\n');
      return;
    }
    const database = await openDatabase(cluster.address('once'));
    await merge(database);
    const [found, expected] = [await dump(database), await dump(duck)];
    for (const [name, lines] of expected) expect(found.get(name), name).toEqual(lines);
    const facts = { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' };
    expect(groupBook(await groupData(database), facts)).toEqual(groupBook(await groupData(duck), facts));
    await database.close();
  }, 300_000);
});

/** The rows of a workbook's sheets with ids as texts, by sheet; only filled cells. */
function linesOf({ meta, sheets }: Workbook): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sheets
      .filter(({ ids, name }) => ids !== undefined || name === RECOUNTS.sheet)
      .map((sheet) => [
        sheet.name,
        sheet.rows.map((row, index) => {
          const cells = sheet.columns.map(({ key }, place) => [key, plain(row[place] ?? '')] as const).filter(([, value]) => value !== '');
          return lineOf(meta.siteId, meta.desk, meta.week, sheet.ids?.[index] ?? `#${index + 1}`, Object.fromEntries(cells));
        }),
      ]),
  );
}

/** Days and times alike, however they are kept. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:]{8}\+08:00$/.test(value)
    ? value.slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
    : value;
}

function lineOf(site: string, desk: string, week: string, id: string, cells: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([site, desk, week, id, Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
