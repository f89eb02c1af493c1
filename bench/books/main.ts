/** What head office's book of one site costs: made of all lines, opened again, taken further by a little, asked for its week. Processor of this process; PostgreSQL's own is not in it. */
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { registerTables } from '@shared/group/tables';
import { openPostgres } from '../../headoffice/postgres';
import { prepare } from '../../headoffice/schema';
import { boardFacts } from '../../headoffice/stream/board-facts';
import { nowInstant, SiteBooks } from '../../headoffice/stream/site-books';
import { siteWeek, weekRows } from '../../headoffice/stream/site-week';
import { prepareStream } from '../../headoffice/stream/tables';
import { startCluster } from '../../headoffice/testing/cluster';
import { median, round } from '../figures/figures';
import { fillPast } from './past';

const SITE = 'S1';
const WEEK = '2026-W47';
/** Lines that come at a time, and how often. */
const MORE = [10, 100] as const;
const TIMES = 5;

/** `--entries N` (30000), `--desks N` (3). @returns the exit code */
export async function runBench(args: readonly string[]): Promise<number> {
  const options = { entries: { type: 'string', default: '30000' }, desks: { type: 'string', default: '3' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const [entries, desks] = [Number(values.entries), Number(values.desks)];
  const cluster = startCluster();
  if (cluster === null) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-bench-books-'));
  try {
    const database = await openPostgres(cluster.address('past'), 'follow');
    await prepare(database);
    await prepareStream(database.writing);
    const lines = await fillPast(database, SITE, { entries, desks });
    const open = (): SiteBooks => new SiteBooks(database, { most: 1, folder });
    let books = open();
    let n = lines - TIMES * MORE.reduce((sum, more) => sum + more, 0);
    console.log(`${lines} lines of ${desks} desks`);
    tell('memory before', heldMB(), 'MB');
    tell('made of all lines, an entry', (await processorOf(() => books.at(SITE, n, n))) / n, 'ms');
    tell('memory after collection', heldMB(), 'MB');
    tell('the file', statSync(path.join(folder, `${SITE}.lmdb`)).size / 1e6, 'MB');
    await books.close();
    books = open();
    tell('opened again', await processorOf(() => books.at(SITE, n, n)), 'ms');
    for (const more of MORE) {
      const took: number[] = [];
      for (let time = 0; time < TIMES; time += 1, n += more) took.push(await processorOf(() => books.at(SITE, n + more, n)));
      tell(`${more} lines more, median of ${TIMES}`, median(took), 'ms');
    }
    const { db } = await books.at(SITE, n, n);
    const asked = { site: SITE, week: WEEK, at: nowInstant() };
    const weekOf = async () => weekRows(await siteWeek(db, asked), registerTables());
    tell('its week', await processorOf(weekOf), 'ms');
    const week = await weekOf();
    tell('what the board says', await processorOf(() => boardFacts(db, week)), 'ms');
    tell('memory at most', process.resourceUsage().maxRSS / 1024, 'MB');
    await books.close();
    await database.close();
  } finally {
    cluster.stop();
    rmSync(folder, { recursive: true });
  }
  return 0;
}

function tell(what: string, value: number, unit: string): void {
  console.log(`  ${what.padEnd(40)} ${round(value)} ${unit}`);
}

/** In ms. */
async function processorOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Resident; collected first where Node was begun with `--expose-gc`. */
function heldMB(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}
