/** What the database says of itself at the start, and for the note that is kept outside of it. */

import type { DatabaseFacts } from '@shared/backup/start-verdict';
import { type ChainFault, checkChain, GENESIS, type JournalEntry } from '@shared/journal/entry';
import type { Expected } from '@shared/journal/expected';
import { damagedSetting, restoresSetting } from '@shared/rules/safety/settings';
import { deskLetter, siteId } from '@shared/rules/site/settings';
import { acknowledgedSetting } from '@shared/rules/start/settings';
import { countInPieces } from './count';
import { type Deskbook, VERSIONS } from './database';
import { readGeneration } from './generations';
import { recordCount } from './queries';
import { readSetting } from './reader';
import { tornAt } from './torn';

/** So many of the last entries are checked at every start; all of them when somebody asks, and every day. */
const TAIL = 200;
/** Up to so many records are counted before anything is shown. More take seconds: they are counted once the first screen stands (`isMiscounted`). */
const COUNTED_AT_ONCE = 20_000;
/** Nobody waits for that count, but for whatever is done in the first minute: it has the database a quarter of the time. */
const IDLE_SHARE = 3;

/** `most`: with more records than this in the tallies, `rows` is what the tallies say. */
export async function databaseFacts(db: Deskbook, most = COUNTED_AT_ONCE): Promise<DatabaseFacts> {
  return db.transaction('r', [db.settings, db.journal, db.rows, db.counters, db.others], async () => {
    // Asked together: each answer alone is a way to the browser's process and back.
    const [site, desk, newest, generation, noted, restores, damaged, tallied] = await Promise.all([
      readSetting(db, siteId),
      readSetting(db, deskLetter),
      db.journal.orderBy('seq').reverse().limit(TAIL).toArray(),
      readGeneration(db),
      readSetting(db, acknowledgedSetting),
      readSetting(db, restoresSetting),
      readSetting(db, damagedSetting),
      recordCount(db),
    ]);
    const tail = newest.reverse();
    const last = tail.at(-1);
    const acknowledged = noted.map(({ mark }) => mark);
    const known = [...acknowledged, ...damaged.flatMap(({ faults }) => faults.map((seq) => `altered:${seq}`))];
    // Of what a rebuild brought back from damaged copies, entries may speak of records that are lost.
    const broughtBack = damaged[0]?.last ?? 0;
    const [rows, torn] = await Promise.all([
      tallied > most ? tallied : db.rows.count(),
      tornAt(
        db,
        tail.filter(({ seq }) => seq > broughtBack && !known.includes(`altered:${seq}`) && !known.includes(`torn:${seq}`)),
      ),
    ]);
    return {
      site,
      desk,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? GENESIS,
      at: last?.at ?? '',
      rows,
      tallied,
      fault: faultIn(tail, known),
      torn,
      replaced: restores.map(({ replaced }) => replaced),
      restoredUpTo: restores[0] ? restores[0].head.seq + 1 : 0,
      givenUp: damaged.flatMap(({ file }) => file || []),
      acknowledged,
      restoredAt: [generation?.at ?? '', restores[0]?.at ?? ''].toSorted().at(-1) ?? '',
    };
  });
}

/**
 * Whether records that were too many to be counted at the start seem to be other than the tallies say. They are counted in pieces, so that what is
 * written meanwhile waits for none of it; what comes or goes meanwhile may deceive, and only `databaseFacts` without a limit is certain.
 */
export async function isMiscounted(db: Deskbook, most = COUNTED_AT_ONCE): Promise<boolean> {
  const before = await recordCount(db);
  if (before <= most) return false;
  const there = await countInPieces(db.rows, IDLE_SHARE);
  const after = await recordCount(db);
  return there < Math.min(before, after) || there > Math.max(before, after);
}

/** Hash of the entry with this number; '' when there is none. */
export async function hashAt(db: Deskbook, seq: number): Promise<string> {
  return (await db.journal.get(seq))?.hash ?? '';
}

/** What the next start must at least find; null while no site is founded. */
export async function expectedOf(db: Deskbook, app: string, at: string): Promise<Expected | null> {
  return db.transaction('r', [db.settings, db.journal, db.counters], async () => {
    const [site, desk] = [await readSetting(db, siteId), await readSetting(db, deskLetter)];
    const last = await db.journal.orderBy('seq').last();
    if (site === '' || last === undefined) return null;
    const schema = Math.max(...VERSIONS.map(({ version }) => version));
    return { site, desk, seq: last.seq, hash: last.hash, rows: await recordCount(db), schema, app, at };
  });
}

/** A line that a supervisor has taken note of, or that a rebuild told of, is passed over; what follows it is held against what it says itself. */
function faultIn(tail: readonly JournalEntry[], acknowledged: readonly string[]): ChainFault | null {
  const [first] = tail;
  if (first === undefined) return null;
  let from = first.seq === 1 ? { seq: 0, hash: GENESIS } : { seq: first.seq - 1, hash: first.prev };
  for (let rest = tail; ; ) {
    const fault = checkChain(rest, from);
    if (fault === null || !acknowledged.includes(`altered:${fault.seq}`)) return fault;
    const at = rest.findIndex(({ seq }) => seq === fault.seq);
    const known = rest[at];
    if (known === undefined) return fault;
    from = { seq: known.seq, hash: known.hash };
    rest = rest.slice(at + 1);
  }
}
