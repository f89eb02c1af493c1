/** Takes in what came from other desks: kept, put in order, then shown, each step in pieces that end by themselves and can be gone on with after a kill. */
import type { Instant } from '@shared/base/time';
import type { SentText, TakenIn } from '@shared/merge/exchange';
import { moduleOf } from '@shared/registers/index';
import type { Deskbook } from '../database';
import { putFresh } from './fresh';
import { keepLines, nothingKept } from './keep';
import { beginMaking, type Making, makeRecord, ONCE_DUE } from './make-record';
import { makeCounter, makeOnce, makeSetting } from './make-setting';
import { Stamps } from './stamps';
import {
  type ChainRow,
  chainRows,
  DUE,
  dueKeys,
  emptyChain,
  headsOf,
  merging,
  NEWER,
  type NewerRow,
  newerCount,
  noteOlder,
  ownChainOf,
  putDue,
  putHeads,
  rowsOf,
} from './store';
import { storiesOf } from './stories';
import { earlyCount, tellSome } from './tell';

export interface TakingIn {
  /** '' on a desk that is about to join one. */
  readonly site: string;
  readonly now: Instant;
  /** Lets others have their turn, between two transactions; absent = nobody waits (tests, workers). */
  readonly pause?: () => Promise<void>;
  /** The same after each line that was checked, while nothing of the lines is kept yet. */
  readonly breathe?: () => Promise<void>;
}

/** Keys made again in one transaction. */
const PIECE = 20;

/** See `Exchange.takeIn`. On a desk that has never heard of another it writes nothing unless something comes. */
export async function takeIn(
  db: Deskbook,
  lines: readonly SentText[],
  { site, now, pause = noPause, breathe = noPause }: TakingIn,
): Promise<TakenIn> {
  await findChains(db);
  const kept = lines.length === 0 ? nothingKept() : await keepLines(db, lines, { site, now, pause, breathe });
  const changed = new Set<string>();
  if ((await chainRows(db)).length > 0) {
    await wakeNewer(db);
    while (!(await show(db, changed, pause))) await pause();
  }
  const { taken, known, waiting, refused } = kept;
  const newer = await newerCount(db);
  return { taken, known, waiting, refused: [...refused.values()], early: await earlyCount(db), newer, changed: changed.size };
}

const noPause = (): Promise<void> => Promise.resolve();

/** A restored database has the entries and nothing that follows from them: everything is told anew. */
async function findChains(db: Deskbook): Promise<void> {
  if ((await chainRows(db)).length > 0 || (await db.others.limit(1).count()) === 0) return;
  await merging(db, async () => {
    await db.merging.clear();
    await db.conflicts.clear();
    for (let last: readonly [string, number] = ['', 0]; ; ) {
      const first = await db.others.where('[chain+seq]').above(last).first();
      if (!first) return;
      last = [first.chain, Number.POSITIVE_INFINITY];
      const end = await db.others.where('[chain+seq]').between([first.chain, 0], last).last();
      if (!end) return;
      const { desk, at, hash, seq } = end.entry;
      const row: ChainRow = { ...emptyChain(first.chain), desk, at, hash, length: seq };
      await db.merging.put(row);
    }
  });
}

/** What waited for a newer program, where this is one. The notes stay until the records are made. */
async function wakeNewer(db: Deskbook): Promise<void> {
  const ripe = (await rowsOf<NewerRow>(db, NEWER)).filter(({ register, v }) => v <= (moduleOf(register)?.definition.version ?? 0));
  if (ripe.length === 0) return;
  const records = ripe.map(({ record }) => record);
  await merging(db, () => putDue(db, records));
}

/** One step; true when everything is shown. */
async function show(db: Deskbook, changed: Set<string>, pause: () => Promise<void>): Promise<boolean> {
  while (await merging(db, () => tellSome(db, new Stamps(db)))) await pause();
  return merging(db, async () => {
    const stamps = new Stamps(db);
    // What was entered here meanwhile has its place before anything is made of it.
    if (await tellSome(db, stamps)) return false;
    const heads = await toldHeads(db);
    // Its own entries speak of some that are lost here: until those come nothing of what it shows is touched.
    if (heads === null) return true;
    const due = await dueKeys(db, PIECE);
    if (due.length === 0) {
      await putHeads(db, heads);
      return true;
    }
    const shown = new Map(Object.entries((await headsOf(db)) ?? {}).map(([chain, { seq }]) => [chain, seq]));
    const making = await beginMaking(db, stamps, shown);
    await makeDue(making, due);
    if (making.isOlder) await noteOlder(db);
    if (making.changed.size > 0) await putFresh(db, [...making.changed], making.wiped);
    for (const id of making.changed) changed.add(id);
    return false;
  });
}

async function makeDue(making: Making, due: readonly string[]): Promise<void> {
  const { db, stamps } = making;
  // Deleted first: what is made may make something else due.
  await db.merging.bulkDelete(due.map((key) => DUE + key));
  const stories = await storiesOf(
    db,
    stamps,
    due.filter((key) => !key.startsWith(ONCE_DUE)),
  );
  for (const note of await db.merging.bulkGet(due.map((key) => NEWER + key))) {
    if (note) making.noted.set((note as NewerRow).record, note as NewerRow);
  }
  for (const key of due) {
    const story = stories.get(key);
    const entry = story?.[0]?.line.entry;
    if (key.startsWith(ONCE_DUE)) await makeOnce(making, key.slice(ONCE_DUE.length));
    else if (!story || !entry) continue;
    else if (entry.register !== '') await makeRecord(making, key, story);
    else if (entry.op === 'setting') await makeSetting(making, key, story);
    else await makeCounter(making, key, story);
  }
}

/** Of every other chain the last entry that has its place; null while this desk's own journal waits for one. */
async function toldHeads(db: Deskbook): Promise<Parameters<typeof putHeads>[1] | null> {
  const own = await ownChainOf(db);
  const last = (await db.journal.orderBy('seq').last())?.seq ?? 0;
  const rows = await chainRows(db);
  if ((rows.find(({ chain }) => chain === own)?.told ?? last) < last) return null;
  const heads: [string, { readonly seq: number; readonly hash: string }][] = [];
  for (const { chain, told, length, hash } of rows) {
    if (chain === own || told === 0) continue;
    heads.push([chain, { seq: told, hash: told === length ? hash : ((await db.others.get([chain, told]))?.entry.hash ?? '') }]);
  }
  return Object.fromEntries(heads);
}
