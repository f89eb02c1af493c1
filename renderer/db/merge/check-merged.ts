/** Compares what a desk with others shows with what the journals of all of them come to: records, settings, counters (AUD-1, BY-14). */
import { type Difference, rowDifference, valueDifference } from '@shared/journal/differences';
import { type ChainFault, checkChain, digestIn, GENESIS } from '@shared/journal/entry';
import type { Stamped } from '@shared/merge/clock';
import { mergeCounters } from '@shared/merge/counters';
import { numberRoot } from '@shared/merge/once';
import { type MergedRecord, mergeRecord } from '@shared/merge/record';
import { mergeSettings } from '@shared/merge/settings';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { LOOK } from '@shared/rules/privacy/settings';
import { countInPieces } from '../count';
import type { Deskbook } from '../database';
import { beginMaking, type Making } from './make-record';
import { Stamps } from './stamps';
import { chainRows, dueKeys, ownChainOf } from './store';
import { storiesOf } from './stories';

export interface MergedReport {
  readonly records: number;
  readonly differences: readonly Difference[];
  /** Values that no entry says were erased and that stand nowhere, by the number of their record. */
  readonly missing: readonly string[];
  readonly erased: number;
}

/** Keys read together. */
const PIECE = 300;
const END = '￿';

/** The first entry of another desk's journal that is not as it was; null: all are. `onProgress` gets how many were looked at. */
export async function othersFault(db: Deskbook): Promise<(ChainFault & { readonly desk: string; readonly at: string }) | null> {
  for (const { chain } of await chainRows(db)) {
    for (let from = { seq: 0, hash: GENESIS }; ; ) {
      const page = await db.others.where('[chain+seq]').between([chain, from.seq], [chain, Infinity], false).limit(PIECE).toArray();
      const entries = page.map(({ entry }) => entry);
      const fault = checkChain(entries, from);
      const entry = entries.find(({ seq }) => seq === fault?.seq);
      if (fault) return { ...fault, desk: entry?.desk ?? '', at: entry?.at ?? '' };
      const last = entries.at(-1);
      if (!last) break;
      from = { seq: last.seq, hash: last.hash };
    }
  }
  return null;
}

/** `outside`: settings that no entry tells of. `onProgress` gets 0…1. What is still to be made of what came last is left out. */
export async function checkMerged(db: Deskbook, outside: readonly string[], onProgress: (done: number) => void): Promise<MergedReport> {
  const check = new MergedCheck(db, new Set(await dueKeys(db, Number.POSITIVE_INFINITY)));
  const all = Math.max(1, await countInPieces(db.rows));
  for (let low = ''; low !== END; ) {
    low = await check.piece(low);
    onProgress(Math.min(1, check.records / all));
  }
  await check.small(outside);
  return check;
}

class MergedCheck implements MergedReport {
  records = 0;
  erased = 0;
  readonly differences: Difference[] = [];
  readonly missing: string[] = [];
  private readonly db: Deskbook;
  private readonly due: ReadonlySet<string>;
  private readonly counters = new Map<string, number>();
  private readonly settings = new Map<string, unknown>();

  constructor(db: Deskbook, due: ReadonlySet<string>) {
    this.db = db;
    this.due = due;
  }

  /** What stands above `low`; the last key it covers. In one transaction, since somebody may be saving meanwhile. */
  piece(low: string): Promise<string> {
    const { db } = this;
    return db.transaction('r', [db.rows, db.journal, db.others, db.values, db.merging], async () => {
      const lists = await Promise.all([
        db.journal.where('record').above(low).limit(PIECE).keys(),
        db.others.where('record').above(low).limit(PIECE).keys(),
        db.rows.where('id').above(low).limit(PIECE).keys(),
      ]);
      const ends = lists.flatMap((list) => (list.length < PIECE ? [] : list.slice(-1).map(String)));
      const high = ends.sort()[0] ?? END;
      const keys = [...new Set(lists.flat().map(String))].filter((key) => key <= high);
      await this.take(keys);
      return high;
    });
  }

  private async take(keys: readonly string[]): Promise<void> {
    const { db } = this;
    const stamps = new Stamps(db);
    const stories = await storiesOf(db, stamps, keys);
    const making = await beginMaking(db, stamps, new Map());
    const rows = new Map((await db.rows.bulkGet([...keys])).flatMap((row) => (row ? [[row.id, row] as const] : [])));
    for (const key of keys) {
      const story = stories.get(key) ?? [];
      const entry = story[0]?.line.entry;
      if (rows.has(key)) this.records += 1;
      if (entry?.op === 'setting') await this.setting(making, key, story);
      else if (entry?.op === 'count') this.count([], story);
      else this.record(making, rows.get(key) ?? null, story);
    }
  }

  private record({ reading }: Making, kept: Row | null, story: readonly Stamped[]): void {
    const made = story.length > 0 ? mergeRecord(story, reading) : null;
    if (made) this.count([made], []);
    const difference = rowDifference(made?.row ? asNumbered(made.row, kept) : null, kept);
    if (difference && !this.due.has(difference.key)) this.differences.push(difference);
    const has = new Set(story.flatMap(({ line }) => line.values.map(({ d }) => d)));
    const named = story.flatMap(({ line }) =>
      [...line.entry.changes.map(({ to }) => to), line.entry.reason].flatMap((to) => digestIn(to) || []),
    );
    const lacking = named.filter((digest) => !has.has(digest)).length;
    if (story.some(({ line }) => line.entry.op === 'erase')) this.erased += lacking;
    else if (lacking > 0) for (let i = 0; i < lacking; i++) this.missing.push(kept?.no ?? '');
  }

  private async setting({ db, stamps }: Making, key: string, story: readonly Stamped[]): Promise<void> {
    const record = key.startsWith(LOOK) ? key.slice(LOOK.length) : '';
    const about = record === '' ? [] : ((await storiesOf(db, stamps, [record])).get(record) ?? []);
    const erases = about.filter(({ line }) => line.entry.op === 'erase');
    const { site, own } = mergeSettings(story, new Map([[record, erases]]));
    for (const [name, value] of [...site, ...(own.get(await ownChainOf(db)) ?? [])]) this.settings.set(name, value);
  }

  private count(records: readonly MergedRecord[], steps: readonly Stamped[]): void {
    for (const [key, n] of mergeCounters(records, steps, moduleOf)) {
      const before = this.counters.get(key) ?? 0;
      this.counters.set(key, key.startsWith('no:') ? Math.max(before, n) : before + n);
    }
  }

  /** Settings and counters, once all entries were gone through. */
  async small(outside: readonly string[]): Promise<void> {
    const { db } = this;
    const settings = new Map((await db.settings.toArray()).map(({ key, value }) => [key, value]));
    this.compare(this.settings, settings, outside);
    this.compare(this.counters, new Map((await db.counters.toArray()).flatMap(({ key, n }) => (n === 0 ? [] : [[key, n] as const]))), []);
  }

  private compare(made: ReadonlyMap<string, unknown>, kept: ReadonlyMap<string, unknown>, outside: readonly string[]): void {
    for (const key of new Set([...made.keys(), ...kept.keys()])) {
      const difference = outside.includes(key) || this.due.has(key) ? null : valueDifference(key, made.get(key), kept.get(key));
      if (difference) this.differences.push(difference);
    }
  }
}

/** Where two desks gave one number, one of them has something behind it. */
function asNumbered(made: Row, kept: Row | null): Row {
  return kept && numberRoot(kept.no) === numberRoot(made.no) ? { ...made, no: kept.no } : made;
}
