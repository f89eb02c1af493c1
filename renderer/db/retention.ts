/** What the rules of retention ask of the database: what still runs, how long each register is kept, what a record is linked to (RET-1). */
import { dayOf, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { isKeptAlways } from '@shared/rules/retention/floors';
import { type RetentionMoment, runningSince } from '@shared/rules/retention/holds';
import { type Retentions, retentionSetting } from '@shared/rules/retention/settings';
import type { Deskbook } from './database';
import { readSetting } from './reader';
import { weeksNotHanded } from './week-reports';

export interface RetentionFacts extends RetentionMoment {
  readonly retentions: Retentions;
  /** The oldest week that was not handed over; '' = none. */
  readonly unhandedWeek: string;
}

export async function retentionFacts(db: Deskbook, now: Instant, shiftSince: Instant | ''): Promise<RetentionFacts> {
  const today = dayOf(now);
  const [unhandedWeek = ''] = await weeksNotHanded(db, now);
  const since = runningSince({ today, shiftSince, unhandedWeek });
  return { today, runningSince: since, unhandedWeek, retentions: await readSetting(db, retentionSetting) };
}

/**
 * The records a record is linked to in either direction, and those these are linked to. Master data are left out, and not walked through: a key
 * joins all its loans.
 */
export async function nearRows(db: Deskbook, row: Row): Promise<readonly Row[]> {
  const found = new Map<string, Row>();
  let edge: readonly Row[] = [row];
  for (let step = 0; step < 2; step++) {
    const ids = edge.map(({ id }) => id);
    const named = await db.rows.bulkGet(edge.flatMap(({ links }) => [...links]));
    const naming = await db.rows.where('links').anyOf(ids).toArray();
    edge = [...named, ...naming].filter((other) => other !== undefined).filter((other) => isNew(other, row, found));
    for (const other of edge) found.set(other.id, other);
  }
  return [...found.values()];
}

function isNew(other: Row, row: Row, found: ReadonlyMap<string, Row>): boolean {
  return other.id !== row.id && !found.has(other.id) && !isKeptAlways(definitionOf(other.register));
}
