/** What the rules of retention ask of the database: what still runs, how long each register is kept, what a record is linked to (RET-1). */
import { CHINA_OFFSET, dayOf, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { clockTrouble, stopsExpiry } from '@shared/rules/clock/trouble';
import { isKeptAlways } from '@shared/rules/retention/floors';
import { type RetentionMoment, runningSince } from '@shared/rules/retention/holds';
import { type Retentions, retentionSetting } from '@shared/rules/retention/settings';
import { journalTimes } from './clock-facts';
import type { Deskbook } from './database';
import { readSetting } from './reader';
import { weeksNotHanded } from './week-reports';

export interface RetentionFacts extends RetentionMoment {
  readonly retentions: Retentions;
  /** The oldest week that was not handed over; '' = none. */
  readonly unhandedWeek: string;
  /** The computer's clock jumped and nobody has said yet that it is right: by it nothing is old. */
  readonly clockDoubt: boolean;
}

export async function retentionFacts(db: Deskbook, now: Instant, shiftSince: Instant | ''): Promise<RetentionFacts> {
  const today = dayOf(now);
  const [unhandedWeek = ''] = await weeksNotHanded(db, now);
  const since = runningSince({ today, shiftSince, unhandedWeek });
  const times = await journalTimes(db);
  const clockDoubt = stopsExpiry(clockTrouble({ ...times, now, zone: CHINA_OFFSET, siteZone: CHINA_OFFSET }));
  return { today, runningSince: since, unhandedWeek, clockDoubt, retentions: await readSetting(db, retentionSetting) };
}

/**
 * For each record those it is linked to in either direction, and those these are linked to. Master data are left out, and not walked through: a
 * key joins all its loans. Two reads a step, however many records are asked for.
 */
export async function nearRows(db: Deskbook, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const pool = new Map(rows.map((row) => [row.id, row]));
  let edge = rows;
  for (let step = 0; step < STEPS; step++) {
    const named = await db.rows.bulkGet(edge.flatMap(({ links }) => [...links]));
    const naming = await db.rows
      .where('links')
      .anyOf(edge.map(({ id }) => id))
      .toArray();
    edge = [...named, ...naming].filter((row) => row !== undefined).filter(({ id, register }) => !pool.has(id) && !isMaster(register));
    for (const row of edge) pool.set(row.id, row);
  }
  const joins = joinsOf(pool);
  return new Map(rows.map((row) => [row.id, walk(row, pool, joins)]));
}

/** A record's own links, and the links of those: a callback, its request, and the work order of that. */
const STEPS = 2;

function isMaster(register: string): boolean {
  return isKeptAlways(definitionOf(register));
}

function joinsOf(pool: ReadonlyMap<string, Row>): ReadonlyMap<string, ReadonlySet<string>> {
  const joins = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => void joins.set(a, (joins.get(a) ?? new Set()).add(b));
  for (const { id, links } of pool.values()) {
    for (const other of links) {
      if (!pool.has(other)) continue;
      join(id, other);
      join(other, id);
    }
  }
  return joins;
}

function walk(row: Row, pool: ReadonlyMap<string, Row>, joins: ReadonlyMap<string, ReadonlySet<string>>): readonly Row[] {
  const seen = new Set([row.id]);
  let edge = [row.id];
  for (let step = 0; step < STEPS; step++) {
    edge = edge.flatMap((id) => [...(joins.get(id) ?? [])]).filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  seen.delete(row.id);
  return [...seen].flatMap((id) => pool.get(id) ?? []);
}
