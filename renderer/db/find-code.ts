/** What a scanned code belongs to: each question is one index range. */
import { addDays, at, dayOf, type Instant } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { listDay } from '@shared/rules/paper/list-number';
import { waitingParcel } from '@shared/rules/parcels';
import { registerOfNumber } from '@shared/rules/prefixes';
import { type Meaning, meaningsOf } from '@shared/rules/scan/meaning';
import { plainCode } from '@shared/rules/stock/compare';
import Dexie from 'dexie';
import type { Deskbook } from './database';
import { findRow, openRowsThat } from './queries';

const { minKey, maxKey } = Dexie;

/** Registers whose records go by a name of their own that may stand on a label. */
const NAMED: readonly string[] = ['units', 'staff'];

/** All that a scanned code may mean, the likeliest first; empty = nothing is known of it (BY-8). */
export async function findCode(db: Deskbook, raw: string): Promise<readonly Meaning[]> {
  const code = plainCode(raw);
  if (code === '') return [];
  const register = registerOfNumber(code);
  const since = listDay(code);
  if (since !== '') {
    const list = await listOf(db, code, since);
    return meaningsOf(code, { numbered: list, key: undefined, visitors: [], parcels: [], named: undefined });
  }
  const [numbered, key, visitors, parcels, named] = await Promise.all([
    register === '' ? undefined : findRow(db, register, code),
    namedRow(db, 'keys', raw),
    openRowsThat(db, 'visitors', (row) => plainCode(textIn(row.data, 'badge')) === code),
    openRowsThat(db, 'parcels', (row) => waitingParcel(code, [row]) !== undefined),
    Promise.all(NAMED.map((one) => namedRow(db, one, raw))).then((rows) => rows.find((row) => row !== undefined)),
  ]);
  return meaningsOf(code, { numbered, key, visitors, parcels, named });
}

/** The printed list of a number: it was noted at its second or, while a dialog stood open, somewhat later. */
async function listOf(db: Deskbook, code: string, since: Instant): Promise<Row | undefined> {
  const until = at(addDays(dayOf(since), 2), '00:00');
  const noted = db.rows.where('[register+at]').between(['printouts', since], ['printouts', until]);
  return noted.filter(({ data }) => data['sourceNo'] === code).first();
}

/** By its name as it was scanned, or in capitals or small letters: the index tells them apart, a scanner with Caps Lock does not. */
async function namedRow(db: Deskbook, register: string, raw: string): Promise<Row | undefined> {
  const spelt = raw.normalize('NFKC').trim();
  const spellings = [...new Set([spelt, spelt.toUpperCase(), spelt.toLowerCase()])];
  const found = await db.rows
    .where('[register+no]')
    .anyOf(spellings.map((no) => [register, no]))
    .toArray();
  return found[0];
}

/** Key tags and the badges of visitors in the house, as `plainCode` gives them: read from the index, no key is opened. */
export async function codesInUse(db: Deskbook): Promise<ReadonlySet<string>> {
  const [tags, visitors] = await Promise.all([
    db.rows.where('[register+no]').between(['keys', minKey], ['keys', maxKey]).keys(),
    openRowsThat(db, 'visitors', (row) => textIn(row.data, 'badge') !== ''),
  ]);
  const named = (tags as unknown as readonly (readonly [string, string])[]).map(([, tag]) => tag);
  return new Set([...named, ...visitors.map((row) => textIn(row.data, 'badge'))].map(plainCode));
}
