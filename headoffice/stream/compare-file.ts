/** Holds a week that a site handed in against what its journals said when the file was made: the file counts, a difference is named (decision 0028). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Deskbook } from '@renderer/db/database';
import { takeIn } from '@renderer/db/merge/take-in';
import { allReports } from '@renderer/db/week-reports';
import type { Instant } from '@shared/base/time';
import type { FileEntry, TableRows } from '@shared/group/store';
import { CORRECTIONS, FILES, INDICATORS, RECOUNTS, registerTables, type Stored, type Table } from '@shared/group/tables';
import { asText } from '@shared/registers/contract/fields';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { handedUpTo } from '@shared/workbook/weekly/told';
import { type Database, inTransaction, quoted, type Sql } from '../sql';
import { entryOf } from '../sql-store';
import { KeptBook } from './kept/kept-book';
import { othersTurn, PIECE } from './site-books';
import { siteWeek, weekRows } from './site-week';
import { linesUpTo, nameEvent } from './stored';
import { EVENTS } from './tables';

/** Each costs as much as making the site anew. */
const AT_ONCE = 1;
/** Of what differs so many sheets are named. */
const NAMED = 5;
/** Site, desk, week: where a row comes from, not what it says. */
const ORIGIN = 3;

/** How much of each chain. */
type Heard = Readonly<Record<string, number>>;

interface Comparing {
  readonly database: Database;
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** `db`: the site as it is now. Files whose export is not in the journals yet wait. Answers with how many were compared. */
export async function compareFiles({ database, turn }: Comparing, db: Deskbook, site: string, now: Instant): Promise<number> {
  const files = await notCompared(database, site);
  if (files.length === 0) return 0;
  const reports = await allReports(db);
  let compared = 0;
  for (const file of files) {
    const report = reports.find(({ data }) => data['checksum'] === file.checksum);
    const upTo = report ? handedUpTo(report) : null;
    if (!report || upTo === null || compared === AT_ONCE) continue;
    const asked = { site, week: file.week, at: file.createdAt, privacy: asText(report.data['privacy']) as Privacy };
    const { tables } = weekRows(await siteAt(database, site, { upTo, now }, (then) => siteWeek(then, asked)), registerTables());
    const differs = await turn(() => sheetsThatDiffer(database.writing, file, tables));
    const kind = differs.length === 0 ? 'fileSame' : 'fileDiffers';
    const named = `${differs.slice(0, NAMED).join('、')}${differs.length > NAMED ? ' 等' : ''}`;
    const detail = `${file.week} ${file.path}${named === '' ? '' : `：${named}`}`;
    await turn(() => nameEvent(database.writing, site, { kind, chain: '', seq: 0, hash: file.hash, desk: file.desk, detail }, now));
    compared += 1;
  }
  return compared;
}

async function notCompared({ reading }: Database, site: string): Promise<readonly FileEntry[]> {
  const rows = await reading.rows(
    `SELECT f.* FROM ${FILES.name} f WHERE f.site_id = $1 AND f.fate = 'counts' AND f.kind <> 'stream' AND NOT EXISTS
      (SELECT 1 FROM ${EVENTS.name} e WHERE e.site_id = f.site_id AND e.hash = f.hash AND e.kind IN ('fileSame', 'fileDiffers')) ORDER BY f.week DESC`,
    [site],
  );
  return rows.map(entryOf);
}

/** The site as it was when so much of each chain was there, on the disk while it is used: of many years it would fill the memory. */
async function siteAt<T>(
  database: Database,
  site: string,
  { upTo, now }: { upTo: Heard; now: Instant },
  look: (db: Deskbook) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-compared-'));
  const book = await KeptBook.open(path.join(folder, 'site.lmdb'));
  try {
    for await (const lines of linesUpTo(database, site, upTo, PIECE)) {
      await takeIn(book.db, lines, { site, now, pause: othersTurn, breathe: othersTurn });
      book.keep({ n: book.reached.n + lines.length, heads: {} });
    }
    return await look(book.db);
  } finally {
    await book.close();
    rmSync(folder, { recursive: true });
  }
}

/** Names of the sheets whose rows in the collection are not those that were made, with how many. */
export async function sheetsThatDiffer(writing: Sql, file: FileEntry, made: readonly TableRows[]): Promise<readonly string[]> {
  const sheets: readonly (readonly [Table, string])[] = [
    [INDICATORS, '指标'],
    ...[CORRECTIONS, RECOUNTS, ...registerTables()].map((table) => [table, table.sheet] as const),
  ];
  const found: string[] = [];
  await inTransaction(writing, async () => {
    for (const [table, sheet] of sheets) {
      const rows = made.find((one) => one.table === table.name)?.rows ?? [];
      const count = await rowsThatDiffer(writing, file, table, rows);
      if (count > 0) found.push(`「${sheet}」${count} 行`);
    }
  });
  return found;
}

async function rowsThatDiffer(
  writing: Sql,
  { siteId, desk, week }: FileEntry,
  table: Table,
  rows: readonly (readonly Stored[])[],
): Promise<number> {
  const made: Table = { ...table, name: 'made_rows' };
  const columns = table.columns
    .slice(ORIGIN)
    .map(({ name }) => quoted(name))
    .join(', ');
  await writing.run(`CREATE TEMPORARY TABLE made_rows (LIKE ${quoted(table.name)})`);
  await writing.append(made, rows);
  const told = `SELECT ${columns} FROM ${quoted(table.name)} WHERE site_id = $1 AND desk = $2 AND week = $3`;
  const ours = `SELECT ${columns} FROM made_rows`;
  const [row] = await writing.rows(
    `SELECT greatest((SELECT count(*) FROM (${told} EXCEPT ALL ${ours}) AS a), (SELECT count(*) FROM (${ours} EXCEPT ALL ${told}) AS b)) AS n`,
    [siteId, desk, week],
  );
  await writing.run('DROP TABLE made_rows');
  return Number(row?.['n'] ?? 0);
}
