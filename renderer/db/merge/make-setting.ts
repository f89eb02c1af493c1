/** Makes settings and counters again out of the entries of all desks, and what of the things that can be out once two desks gave out. */
import type { Stamped } from '@shared/merge/clock';
import { clashes, ONCE, type Standing } from '@shared/merge/once';
import { isWiped, mergeRecord } from '@shared/merge/record';
import { isOwnSetting, mergeSettings } from '@shared/merge/settings';
import type { Row } from '@shared/registers/contract/row';
import { LOOK } from '@shared/rules/privacy/settings';
import Dexie from 'dexie';
import { byMaking, dropValues, type Making, putFound } from './make-record';
import { storiesOf } from './stories';

const { minKey, maxKey } = Dexie;

/** `all`: the entries of a setting, in order. A desk's own is what it set itself. */
export async function makeSetting({ db, stamps }: Making, key: string, all: readonly Stamped[]): Promise<void> {
  if (isOwnSetting(key)) return;
  const erases = key.startsWith(LOOK) ? await erasesOf(db, stamps, key.slice(LOOK.length)) : [];
  const { site, found } = mergeSettings(all, new Map([[key.slice(LOOK.length), erases]]));
  if (erases.length > 0) await dropLooks(db, key, all, erases);
  if (site.has(key)) await db.settings.put({ key, value: site.get(key) });
  else if (erases.length > 0) await db.settings.delete(key);
  await putFound(db, found, ({ kind, record }) => kind === 'setting' && record === key, [key]);
}

async function erasesOf(db: Making['db'], stamps: Making['stamps'], record: string): Promise<readonly Stamped[]> {
  const story = (await storiesOf(db, stamps, [record])).get(record) ?? [];
  return story.filter(({ line }) => line.entry.op === 'erase');
}

/** Looks at somebody who was taken out go with him (PIPL 47). */
async function dropLooks(db: Making['db'], key: string, all: readonly Stamped[], erases: readonly Stamped[]): Promise<void> {
  const left = new Set(all.filter((one) => !isWiped(one, erases)).flatMap(({ line }) => line.values.map(({ d }) => d)));
  await dropValues(db, key, left);
}

/** Counters that follow from records move with them and have no need of their entries. */
const COUNTED = ['quota:', 'undrawn:'];

/** `all`: the steps of a counter. */
export async function makeCounter({ db }: Making, key: string, all: readonly Stamped[]): Promise<void> {
  if (COUNTED.some((start) => key.startsWith(start))) return;
  const n = all.reduce((sum, { line }) => sum + Number(line.entry.changes[0]?.to) - Number(line.entry.changes[0]?.from), 0);
  await db.counters.put({ key, n });
}

/** The things of a register that are out: those that two desks gave out are listed. */
export async function makeOnce({ db, stamps, reading }: Making, register: string): Promise<void> {
  for (const once of ONCE.filter((one) => one.register === register)) {
    const rows = await db.rows
      .where('[register+state+at]')
      .between([register, once.state, minKey], [register, once.state, maxKey])
      .toArray();
    const doubled = await standingOf(
      { db, stamps, reading },
      doubledIn(rows, (row) => once.thing(row)),
    );
    await putFound(
      db,
      clashes(doubled).filter(({ kind }) => kind === once.kind),
      (conflict) => conflict.kind === once.kind && conflict.register === register,
      null,
    );
  }
}

function doubledIn(rows: readonly Row[], thing: (row: Row) => string): readonly Row[] {
  const holders = new Map<string, Row[]>();
  for (const row of rows) {
    const what = thing(row);
    if (what !== '') holders.set(what, [...(holders.get(what) ?? []), row]);
  }
  return [...holders.values()].filter((all) => all.length > 1).flat();
}

/** In the order of their making, as the first one is what the others are listed beside. */
async function standingOf(
  { db, stamps, reading }: Pick<Making, 'db' | 'stamps' | 'reading'>,
  rows: readonly Row[],
): Promise<readonly Standing[]> {
  if (rows.length === 0) return [];
  const stories = await storiesOf(
    db,
    stamps,
    rows.map(({ id }) => id),
  );
  const made = rows.flatMap((row): readonly Standing[] => {
    const story = stories.get(row.id);
    return story ? [{ ...mergeRecord(story, reading), row }] : [];
  });
  return made.sort(byMaking);
}
