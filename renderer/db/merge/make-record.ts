/** Makes one record again out of the entries of all desks, and everything that hangs on it: number, tallies, quotas, search line, what cannot both be true. */
import { canonicalJson, type Json } from '@shared/base/canonical-json';
import { numberCount, tallyKey } from '@shared/journal/counts';
import { ownersOf } from '@shared/journal/erased';
import { VERSIONS } from '@shared/journal/replay';
import { compareStamped, type Stamped } from '@shared/merge/clock';
import { type Conflict, type ConflictKind, conflictOf, type Found } from '@shared/merge/conflict';
import { numbered, numberRoot, ONCE, type Standing } from '@shared/merge/once';
import { type Reading, readingOf } from '@shared/merge/reading';
import { isWiped, type MergedRecord, mergeRecord } from '@shared/merge/record';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { countKeys } from '@shared/rules/callbacks/quota-counts';
import type { ConflictRow, Deskbook } from '../database';
import { searchText } from '../engine/search-text';
import { addTo } from '../engine/tallies';
import { dropSegments } from '../search-store';
import type { Stamps } from './stamps';
import { NEWER, type NewerRow, ownChainOf, putDue, WIPED, type WipedRow } from './store';
import { storiesOf } from './stories';

/** What one transaction of making again has come to. */
export interface Making {
  readonly db: Deskbook;
  readonly stamps: Stamps;
  readonly reading: Reading;
  /** How far each chain was shown before. */
  readonly shown: ReadonlyMap<string, number>;
  readonly own: string;
  /** Records of which something waited for a newer program. */
  readonly noted: Map<string, NewerRow>;
  readonly changed: Set<string>;
  wiped: boolean;
  /** Something of an older program came, and no journal says that it was brought to this one's version. */
  isOlder: boolean;
}

/** Kinds that the entries of one record bring. */
const OF_ONE: readonly ConflictKind[] = ['field', 'state', 'twice', 'void', 'erased', 'archived', 'sheet'];

/** Key of what is due for things that can be out only once. */
export const ONCE_DUE = '~once:';

export async function beginMaking(db: Deskbook, stamps: Stamps, shown: ReadonlyMap<string, number>): Promise<Making> {
  const reading = readingOf(moduleOf, (await storiesOf(db, stamps, [VERSIONS])).get(VERSIONS) ?? []);
  return { db, stamps, reading, shown, own: await ownChainOf(db), noted: new Map(), changed: new Set(), wiped: false, isOlder: false };
}

/** `all`: its entries in order; not empty. */
export async function makeRecord(making: Making, id: string, all: readonly Stamped[]): Promise<void> {
  const { db, reading } = making;
  await noteNewer(making, id, all);
  const before = await db.rows.get(id);
  const merged = mergeRecord(all, reading);
  if (merged.isOlder) making.isOlder = true;
  const last = before ?? (await lastBefore(making, all));
  await countQuotas(db, last, merged.last);
  await countNumber(db, merged);
  await dropWiped(making, id, all, filesGone(before, merged.row));
  if (merged.row) await putNumbered(making, { ...merged, row: merged.row }, before);
  else if (before) await removeRow(making, before);
  await putFound(db, merged.found, ({ kind, record }) => record === id && OF_ONE.includes(kind), [id]);
  await noteOnce(db, before, merged.row);
}

/** What it was before it left, as far as it had been shown: that was counted. What had waited for a newer program was not. */
async function lastBefore({ shown, own, reading, noted }: Making, all: readonly Stamped[]): Promise<Row | null> {
  const waited = noted.get(all[0]?.line.entry.record ?? '')?.v ?? Number.POSITIVE_INFINITY;
  const isShown = (one: Stamped): boolean => one.chain === own || one.line.entry.seq <= (shown.get(one.chain) ?? 0);
  const known = all.filter((one) => isShown(one) && reading.versionOf(one) < waited);
  return known.length === 0 ? null : mergeRecord(known, reading).last;
}

async function noteNewer({ db, reading, noted }: Making, record: string, all: readonly Stamped[]): Promise<void> {
  const newer = all.filter((one) => reading.isNewer(one));
  const key = NEWER + record;
  const [first] = newer;
  if (first) {
    const { register } = first.line.entry;
    // Of several versions the first: what that one wrote can be shown as soon as this desk has it.
    const row: NewerRow = { key, record, register, v: Math.max(1, Math.min(...newer.map(reading.versionOf))) };
    await db.merging.put(row);
  } else if (noted.has(record)) await db.merging.delete(key);
}

async function countQuotas(db: Deskbook, before: Row | null, after: Row | null): Promise<void> {
  const steps = new Map<string, number>();
  for (const key of countKeys(before)) steps.set(key, (steps.get(key) ?? 0) - 1);
  for (const key of countKeys(after)) steps.set(key, (steps.get(key) ?? 0) + 1);
  for (const [key, add] of steps) if (add !== 0) await addTo(db, key, add);
}

/** Numbers only ever rise (NUM-1). */
async function countNumber(db: Deskbook, { last, isGiven }: MergedRecord): Promise<void> {
  const definition = last && moduleOf(last.register)?.definition;
  const number = definition && last && !isGiven ? numberCount(definition, last) : null;
  if (number && number.n > ((await db.counters.get(number.key))?.n ?? 0)) await db.counters.put({ key: number.key, n: number.n });
}

/** What an erasing has not left stands nowhere, whoever brought it (PIPL 47). */
async function dropWiped(making: Making, id: string, all: readonly Stamped[], files: readonly string[]): Promise<void> {
  const erased = all.filter(({ line }) => line.entry.op === 'erase');
  if (erased.length === 0) return;
  const { db, own, shown } = making;
  const left = new Set(all.filter((one) => !isWiped(one, erased)).flatMap(({ line }) => line.values.map(({ d }) => d)));
  await dropValues(db, id, left);
  await putDue(db, ownersOf([id]).looks);
  await dropSegments(db);
  making.wiped = true;
  if (erased.some(({ chain, line }) => chain !== own && line.entry.seq > (shown.get(chain) ?? 0))) {
    const key = WIPED + id;
    const noted = ((await db.merging.get(key)) as WipedRow | undefined)?.files ?? [];
    const row: WipedRow = { key, files: [...new Set([...noted, ...files])] };
    await db.merging.put(row);
  }
}

/** Of the values of a record (of a key) those that are left, and no others. */
export async function dropValues(db: Deskbook, record: string, left: ReadonlySet<string>): Promise<void> {
  const digests = await db.values.where('record').equals(record).primaryKeys();
  await db.values.bulkDelete(digests.filter((d) => !left.has(d)));
}

function filesGone(before: Row | undefined, after: Row | null): readonly string[] {
  const stays = new Set(after?.files.map(({ hash }) => hash));
  return (before?.files ?? []).map(({ hash }) => hash).filter((hash) => !stays.has(hash));
}

async function removeRow(making: Making, { id, register, state }: Row): Promise<void> {
  const { db } = making;
  await db.rows.delete(id);
  await db.search.delete(id);
  await addTo(db, tallyKey(register, state), -1);
  await dropSegments(db);
  making.wiped = true;
  making.changed.add(id);
}

/** Writes the record; where others have the same number each gets one of its own. */
async function putNumbered(making: Making, merged: Standing, before: Row | undefined): Promise<void> {
  const { db } = making;
  const { id, register, no } = merged.row;
  const roots = [...new Set([numberRoot(no), ...(before ? [numberRoot(before.no)] : [])])];
  const near = new Map<string, Row>();
  for (const root of roots) {
    const found = await db.rows
      .where('[register+no]')
      .between([register, root], [register, `${root} (￿`], true, true)
      .filter((row) => row.id !== id && (row.no === root || row.no.startsWith(`${root} (`)))
      .toArray();
    for (const row of found) near.set(row.id, row);
  }
  if (near.size === 0) {
    await putFound(db, [], ({ kind, records }) => kind === 'number' && records.includes(id), [id]);
    return putRow(making, before, merged.row);
  }
  const stories = await storiesOf(db, making.stamps, [...near.keys()]);
  const others = [...stories.values()].map((story) => mergeRecord(story, making.reading)).filter(isStanding);
  const { rows, found } = numbered([...others, merged].sort(byMaking));
  const was = new Map([...near, ...(before ? [[id, before] as const] : [])]);
  const moved = rows.filter((row) => row.id === id || was.get(row.id)?.no !== row.no);
  // Numbers are unique in a register: those that change hands are free first.
  await db.rows.bulkDelete(moved.map((row) => row.id));
  for (const row of moved) await putRow(making, was.get(row.id), row.id === id ? row : { ...(was.get(row.id) ?? row), no: row.no });
  const ids = rows.map((row) => row.id);
  await putFound(db, found, ({ kind, records }) => kind === 'number' && records.some((one) => ids.includes(one)), ids);
}

const isStanding = (record: MergedRecord): record is Standing => record.row !== null;
/** First made first. */
export const byMaking = (a: MergedRecord, b: MergedRecord): number => (a.madeBy && b.madeBy ? compareStamped(a.madeBy, b.madeBy) : 0);

async function putRow({ db, changed }: Making, before: Row | undefined, after: Row): Promise<void> {
  await db.rows.put(after);
  const definition = moduleOf(after.register)?.definition;
  if (definition) await db.search.put({ id: after.id, register: after.register, at: after.at, text: searchText(definition, after) });
  if (before?.state !== after.state) {
    if (before) await addTo(db, tallyKey(before.register, before.state), -1);
    await addTo(db, tallyKey(after.register, after.state), 1);
  }
  if (!before || !isSame(before, after)) changed.add(after.id);
}

/** The engine writes the fields of a record in another order. */
function isSame(before: Row, after: Row): boolean {
  return JSON.stringify(before) === JSON.stringify(after) || plain(before) === plain(after);
}

const plain = (row: Row): string => canonicalJson(row as unknown as Json);

/** Things that are out once are looked at together when all records are made. */
async function noteOnce(db: Deskbook, before: Row | undefined, after: Row | null): Promise<void> {
  const registers = new Set([before?.register, after?.register]);
  await putDue(
    db,
    ONCE.flatMap(({ register }) => (registers.has(register) ? [ONCE_DUE + register] : [])),
  );
}

/** What was found takes the place of what stood there before: of the conflicts of `keys`, those that `replaced` names. */
export async function putFound(
  db: Deskbook,
  found: readonly Found[],
  replaced: (conflict: ConflictRow) => boolean,
  keys: readonly string[] | null,
): Promise<void> {
  const near =
    keys === null
      ? await db.conflicts.toArray()
      : await db.conflicts
          .where('records')
          .anyOf([...keys])
          .toArray();
  const old = near.filter(replaced).map(({ id }) => id);
  if (old.length > 0) await db.conflicts.bulkDelete(old);
  if (found.length > 0) await db.conflicts.bulkPut(found.map(conflictOf).map(withRecords));
}

function withRecords(conflict: Conflict): ConflictRow {
  return { ...conflict, records: [...new Set([conflict.record, ...conflict.sides.map(({ record }) => record)])] };
}
