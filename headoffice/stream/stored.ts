/** Journal lines in PostgreSQL: stored with the place of their stream in one transaction, and read again to make a site anew. */
import type { Day, Instant } from '@shared/base/time';
import type { Stored } from '@shared/group/tables';
import type { SentText } from '@shared/merge/exchange';
import { type Database, inTransaction, type Sql, type SqlRow } from '../sql';
import {
  type CameLine,
  type Head,
  joined,
  type Place,
  type Reached,
  type Refused,
  type SoundLine,
  type StreamState,
  sorted,
} from './judge';
import { CHAINS, EVENTS, LINES, SITES, WAITING } from './tables';

/** A site as the table says it. */
export interface StoredSite extends Place {
  readonly site: string;
  readonly last: number;
  readonly lines: number;
  readonly made: number;
  readonly madeAt: string;
  readonly siteName: string;
  readonly board: string;
  readonly wroteAt: string;
  readonly cameAt: string;
  readonly seenAt: string;
}

export interface TakenLines {
  readonly taken: number;
  readonly known: number;
  readonly waiting: number;
  /** Those that were not named before. */
  readonly refused: readonly Refused[];
}

/** Lines that wait and are looked at again in one go. */
const PIECE = 500;

/** All sites, or the one that is named. */
export async function sitesOf({ reading }: Database, site: string | null = null): Promise<readonly StoredSite[]> {
  return (await reading.rows(`SELECT * FROM ${SITES.name} WHERE $1::text IS NULL OR site_id = $1 ORDER BY site_id`, [site])).map(siteOf);
}

function siteOf(row: SqlRow): StoredSite {
  const number = (name: string): number => Number(row[name]);
  const words = (name: string): string => String(row[name] ?? '');
  return {
    site: words('site_id'),
    created: words('created'),
    place: number('place'),
    messages: number('messages'),
    last: number('last'),
    lines: number('lines'),
    made: number('made'),
    madeAt: words('made_at'),
    siteName: words('site_name'),
    board: words('board'),
    wroteAt: words('wrote_at'),
    cameAt: words('came_at'),
    seenAt: words('seen_at'),
  };
}

/** Notes a site when its stream is first seen. */
export async function addSite({ writing }: Database, site: string, stream: string): Promise<void> {
  await writing.run(
    `INSERT INTO ${SITES.name} VALUES ($1, $2, '', 0, 0, 0, 0, 0, '', '', '', '', '', '') ON CONFLICT (site_id) DO NOTHING`,
    [site, stream],
  );
}

/** Notes how a stream looks where nothing of it was read. `place`: up to where there is nothing to read. */
export async function noteStream({ writing }: Database, site: string, now: StreamState, place: number, at: Instant): Promise<void> {
  await writing.run(`UPDATE ${SITES.name} SET created = $2, place = $3, last = $4, messages = $5, seen_at = $6 WHERE site_id = $1`, [
    site,
    now.created,
    place,
    now.last,
    now.messages,
    at,
  ]);
}

/** Stores what came and moves the place, both or neither. Each line is judged by its hashes against what is here. */
export function storeLines(
  { writing }: Database,
  site: string,
  came: readonly CameLine[],
  { now, place, at }: { readonly now: StreamState; readonly place: number; readonly at: Instant },
): Promise<TakenLines> {
  const { sound, refused } = sorted(came, site);
  return inTransaction(writing, async () => {
    const [row] = await writing.rows(`SELECT lines, wrote_at FROM ${SITES.name} WHERE site_id = $1 FOR UPDATE`, [site]);
    const before = Number(row?.['lines'] ?? 0);
    const storing = new Storing(writing, site, before, String(row?.['wrote_at'] ?? ''));
    await storing.take(sound);
    const named = await nameAll(writing, site, [...refused, ...storing.refused], at);
    await writing.run(
      `UPDATE ${SITES.name} SET created = $2, place = $3, last = $4, messages = $5, lines = $6, wrote_at = $7, came_at = $8, seen_at = $8
        WHERE site_id = $1`,
      [site, now.created, place, now.last, now.messages, storing.lines, storing.wroteAt, at],
    );
    return { taken: storing.lines - before, known: storing.known, waiting: storing.waiting, refused: named };
  });
}

/** Inside one transaction. */
class Storing {
  lines: number;
  known = 0;
  waiting = 0;
  wroteAt: string;
  readonly refused: Refused[] = [];
  private readonly sql: Sql;
  private readonly site: string;

  constructor(sql: Sql, site: string, lines: number, wroteAt: string) {
    this.sql = sql;
    this.site = site;
    this.lines = lines;
    this.wroteAt = wroteAt;
  }

  async take(came: readonly SoundLine[]): Promise<void> {
    for (let lines = came; lines.length > 0; ) {
      const chains = await this.headsOf(lines);
      const hashes = await this.hashesOf(lines);
      const { taken, ahead, known, refused, heads } = joined(lines, chains, (chain, seq) => hashes.get(`${chain}:${seq}`));
      this.known += known;
      this.refused.push(...refused);
      await this.put(taken, heads);
      await this.wait(ahead);
      // What waited for these joins now, piece by piece.
      lines = taken.length === 0 ? [] : await this.awaited(heads);
    }
  }

  private async headsOf(lines: readonly SoundLine[]): Promise<ReadonlyMap<string, Head>> {
    const chains = [...new Set(lines.map(({ chain }) => chain))];
    const rows = await this.sql.rows(
      `SELECT chain, length, hash FROM ${CHAINS.name} WHERE chain IN (SELECT json_array_elements_text($1::json))`,
      [JSON.stringify(chains)],
    );
    return new Map(rows.map((row) => [String(row['chain']), { length: Number(row['length']), hash: String(row['hash']) }]));
  }

  private async hashesOf(lines: readonly SoundLine[]): Promise<ReadonlyMap<string, string>> {
    const asked = lines.map(({ chain, entry }) => ({ chain, seq: entry.seq }));
    const rows = await this.sql.rows(
      `SELECT l.chain, l.seq, l.hash FROM json_to_recordset($1::json) AS a(chain TEXT, seq BIGINT)
        JOIN ${LINES.name} l ON l.chain = a.chain AND l.seq = a.seq`,
      [JSON.stringify(asked)],
    );
    return new Map(rows.map((row) => [`${row['chain']}:${row['seq']}`, String(row['hash'])]));
  }

  private async put(taken: readonly SoundLine[], heads: ReadonlyMap<string, Head>): Promise<void> {
    if (taken.length === 0) return;
    const rows = taken.map(({ chain, entry, text }, index): readonly Stored[] => {
      const { seq, hash, desk, at, record, op } = entry;
      return [this.site, this.lines + index + 1, chain, seq, hash, desk, at, record, op, text];
    });
    await this.sql.append(LINES, rows);
    this.lines += taken.length;
    const newest = new Map(taken.map((line) => [line.chain, line.entry]));
    for (const [chain, { desk, at }] of newest) {
      const head = heads.get(chain);
      if (!head) continue;
      await this.sql.run(
        `INSERT INTO ${CHAINS.name} VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (chain) DO UPDATE SET length = EXCLUDED.length, hash = EXCLUDED.hash, desk = EXCLUDED.desk, at = EXCLUDED.at`,
        [chain, this.site, head.length, head.hash, desk, at],
      );
      if (at > this.wroteAt) this.wroteAt = at;
    }
  }

  private async wait(ahead: readonly SoundLine[]): Promise<void> {
    for (const { chain, entry, place, text } of ahead)
      await this.sql.run(`INSERT INTO ${WAITING.name} VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`, [
        chain,
        entry.seq,
        entry.hash,
        this.site,
        place,
        text,
      ]);
    this.waiting += ahead.length;
  }

  /** Takes out of the waiting what may join now. */
  private async awaited(heads: ReadonlyMap<string, Head>): Promise<readonly SoundLine[]> {
    const found: SoundLine[] = [];
    for (const [chain, { length }] of heads) {
      const [next] = await this.sql.rows(`SELECT 1 AS n FROM ${WAITING.name} WHERE chain = $1 AND seq <= $2 LIMIT 1`, [chain, length + 1]);
      if (!next) continue;
      const rows = await this.sql.rows(
        `DELETE FROM ${WAITING.name} WHERE (chain, seq, hash) IN
          (SELECT chain, seq, hash FROM ${WAITING.name} WHERE chain = $1 ORDER BY seq LIMIT ${PIECE}) RETURNING place, line`,
        [chain],
      );
      const lines = rows.map((row) => ({ chain, text: String(row['line']), place: Number(row['place']) }));
      found.push(...sorted(lines, this.site).sound);
    }
    return found;
  }
}

async function nameAll(writing: Sql, site: string, refused: readonly Refused[], at: Instant): Promise<readonly Refused[]> {
  const fresh: Refused[] = [];
  for (const one of refused) {
    // A line that is none at all has no number: its place in the stream names it.
    const seq = one.kind === 'line' ? one.place : one.seq;
    if (await nameEvent(writing, site, { kind: one.kind, chain: one.chain, seq, hash: one.hash, desk: one.desk, detail: '' }, at))
      fresh.push(one);
  }
  return fresh;
}

export interface StreamEvent {
  readonly kind: string;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly desk: string;
  readonly detail: string;
}

/** Names it, or counts it once more; true when it is new. */
export async function nameEvent(writing: Sql, site: string, event: StreamEvent, at: Instant): Promise<boolean> {
  const { kind, chain, seq, hash, desk, detail } = event;
  const [row] = await writing.rows(
    `INSERT INTO ${EVENTS.name} AS e VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)
      ON CONFLICT (site_id, kind, chain, seq, hash) DO UPDATE SET last_at = EXCLUDED.last_at, detail = EXCLUDED.detail, times = e.times + 1
      RETURNING times`,
    [site, kind, chain, seq, hash, desk, detail, at],
  );
  return Number(row?.['times']) === 1;
}

export interface NamedEvent extends StreamEvent {
  readonly site: string;
  readonly siteName: string;
  readonly lastAt: Instant;
  readonly times: number;
}

/** What was named since a time, the newest first; of much of it so many. */
export async function eventsSince({ reading }: Database, since: Instant, most: number): Promise<readonly NamedEvent[]> {
  const rows = await reading.rows(
    `SELECT e.*, COALESCE(s.site_name, '') AS site_name FROM ${EVENTS.name} e LEFT JOIN ${SITES.name} s ON s.site_id = e.site_id
      WHERE e.last_at >= $1 AND e.kind <> 'fileSame' ORDER BY e.last_at DESC, e.site_id, e.kind, e.seq LIMIT ${most}`,
    [since],
  );
  const words = (row: SqlRow, name: string): string => String(row[name] ?? '');
  return rows.map((row) => ({
    site: words(row, 'site_id'),
    siteName: words(row, 'site_name'),
    kind: words(row, 'kind'),
    chain: words(row, 'chain'),
    seq: Number(row['seq']),
    hash: words(row, 'hash'),
    desk: words(row, 'desk'),
    detail: words(row, 'detail'),
    lastAt: words(row, 'last_at'),
    times: Number(row['times']),
  }));
}

/** Stored lines of a site from one to another, in the order in which they joined. */
export async function linesBetween({ reading }: Database, site: string, after: number, upTo: number): Promise<readonly SentText[]> {
  const rows = await reading.rows(`SELECT chain, line FROM ${LINES.name} WHERE site_id = $1 AND n > $2 AND n <= $3 ORDER BY n`, [
    site,
    after,
    upTo,
  ]);
  return rows.map((row) => ({ chain: String(row['chain']), text: String(row['line']) }));
}

/** Days on which the entries of those lines were written. */
export async function daysOf({ reading }: Database, site: string, after: number, upTo: number): Promise<readonly Day[]> {
  const rows = await reading.rows(`SELECT DISTINCT substr(at, 1, 10) AS day FROM ${LINES.name} WHERE site_id = $1 AND n > $2 AND n <= $3`, [
    site,
    after,
    upTo,
  ]);
  return rows.map((row) => String(row['day']));
}

/** Whether the first lines of the site are just those: of a database that was brought back from a copy they may be others. */
export async function isReached({ reading }: Database, site: string, { n, heads }: Reached): Promise<boolean> {
  const ends = Object.entries(heads).map(([chain, { length }]) => ({ chain, seq: length }));
  const rows = await reading.rows(
    `SELECT l.chain, l.seq, l.hash, l.n FROM ${LINES.name} l JOIN json_to_recordset($2::json) AS e(chain TEXT, seq BIGINT)
      ON l.chain = e.chain AND l.seq IN (e.seq, e.seq + 1) WHERE l.site_id = $1`,
    [site, JSON.stringify(ends)],
  );
  const isWithin = (row: SqlRow): boolean => Number(row['n']) <= n;
  const lasts = rows.filter((row) => Number(row['seq']) === heads[String(row['chain'])]?.length);
  const isSame = lasts.every((row) => isWithin(row) && row['hash'] === heads[String(row['chain'])]?.hash);
  const lines = ends.reduce((sum, { seq }) => sum + seq, 0);
  return isSame && lasts.length === ends.length && rows.filter(isWithin).length === ends.length && lines === n;
}

/** Stored lines of a site up to a number of each chain, `most` at a time, in the order in which they joined; chains that are not named are left out. */
export async function* linesUpTo(
  { reading }: Database,
  site: string,
  upTo: Readonly<Record<string, number>>,
  most: number,
): AsyncGenerator<readonly SentText[]> {
  const ends = JSON.stringify(Object.entries(upTo).map(([chain, seq]) => ({ chain, seq })));
  for (let after: Stored = 0; ; ) {
    const rows: readonly SqlRow[] = await reading.rows(
      `SELECT l.n, l.chain, l.line FROM ${LINES.name} l JOIN json_to_recordset($2::json) AS e(chain TEXT, seq BIGINT) ON l.chain = e.chain AND l.seq <= e.seq
        WHERE l.site_id = $1 AND l.n > $3 ORDER BY l.n LIMIT $4`,
      [site, ends, after, most],
    );
    if (rows.length > 0) yield rows.map((row) => ({ chain: String(row['chain']), text: String(row['line']) }));
    if (rows.length < most) return;
    after = Number(rows.at(-1)?.['n']);
  }
}
