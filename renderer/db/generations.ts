/**
 * The site's database by generation: a restore or rebuild writes a new one beside the old and is completed by its last transaction, so that
 * one killed half-way never counts. No pointer lies outside of the databases that could be lost without them.
 */
import type { Instant } from '@shared/base/time';
import { type Deskbook, deskbook, REAL_DATABASE } from './database';
import { MARK_KEYS } from './torn';

/** Settings row of a generation from the second on; the first one was founded, not made, and has none. */
export const GENERATION_KEY = 'generation';

/** Settings that speak of this very database, not of the site: no copy has them, and a restored one gets its own. */
export const OWN_SETTINGS: readonly string[] = [GENERATION_KEY, ...MARK_KEYS];

/** An old generation stays at least this long after it was replaced: time enough to notice that the wrong copy was restored. */
const KEEP_OLD_MS = 86_400_000;

/** How long one connection may take to answer before its database counts as unreadable. */
const ANSWER_MS = 10_000;

export interface Generation {
  readonly n: number;
  readonly complete: true;
  readonly at: Instant;
  /** What it was made from, for the eye: name of a snapshot, `journal`. */
  readonly from: string;
}

interface Found {
  readonly name: string;
  readonly n: number;
  /** `unreadable`: locked or damaged; it is neither passed over nor deleted. */
  readonly state: 'complete' | 'incomplete' | 'unreadable';
}

export function generationName(n: number): string {
  return n === 1 ? REAL_DATABASE : `${REAL_DATABASE}-${n}`;
}

/** Number of the generation with this name; null for any other database. */
export function generationNumber(name: string): number | null {
  if (name === REAL_DATABASE) return 1;
  const digits = new RegExp(`^${REAL_DATABASE}-([1-9]\\d{0,5})$`).exec(name)?.[1];
  return digits === undefined || Number(digits) < 2 ? null : Number(digits);
}

/** Name of the database that holds the site's records: the highest generation that is whole or cannot be read now. Deletes nothing. */
export async function currentName(): Promise<string> {
  return (await highest(await found()))?.name ?? REAL_DATABASE;
}

/**
 * Deletes what a killed restore left behind. Only the window that writes may call it, before it restores anything itself.
 * @throws what the browser says when the list of databases cannot be read
 */
export async function dropIncomplete(): Promise<void> {
  for (const { name, n } of await found()) if (n > 1 && (await stateOf(name, n)) === 'incomplete') await remove(name);
}

/** A new, empty generation above all others, open. It counts from `completeGeneration` on and is deleted at a start before that. */
export async function newGeneration(): Promise<{ readonly db: Deskbook; readonly n: number }> {
  const n = Math.max(1, ...(await found()).map((each) => each.n)) + 1;
  const db = deskbook(generationName(n));
  await db.open();
  return { db, n };
}

/** The last transaction of a restore: from now on this generation is the site's database. */
export async function completeGeneration(db: Deskbook, n: number, from: string, at: Instant): Promise<void> {
  const value: Generation = { n, complete: true, at, from };
  await db.settings.put({ key: GENERATION_KEY, value });
}

/** When and from what this database was restored; null for one that was founded here. */
export async function readGeneration(db: Deskbook): Promise<Generation | null> {
  return ((await db.settings.get(GENERATION_KEY))?.value as Generation | undefined) ?? null;
}

/** Deletes the generations below the open one, a day after it was made at the earliest. Called only after a start that found all well. */
export async function dropOld(db: Deskbook, now: Instant): Promise<void> {
  const mine = generationNumber(db.name);
  const made = await readGeneration(db);
  if (mine === null || made === null || Date.parse(now) - Date.parse(made.at) < KEEP_OLD_MS) return;
  for (const { name, n } of await found()) if (n < mine) await remove(name);
}

async function found(): Promise<readonly { readonly name: string; readonly n: number }[]> {
  const all = (await indexedDB.databases()).flatMap(({ name }) => {
    const n = name === undefined ? null : generationNumber(name);
    return name === undefined || n === null ? [] : [{ name, n }];
  });
  return all.toSorted((a, b) => b.n - a.n);
}

async function highest(all: readonly { readonly name: string; readonly n: number }[]): Promise<Found | null> {
  for (const { name, n } of all) {
    const state = n === 1 ? 'complete' : await stateOf(name, n);
    if (state !== 'incomplete') return { name, n, state };
  }
  return null;
}

/** Looks into a database without declaring any version, so that looking changes nothing, not even one of a newer program. */
function stateOf(name: string, n: number): Promise<Found['state']> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    const limit = setTimeout(() => resolve('unreadable'), ANSWER_MS);
    const answer = (state: Found['state']): void => {
      clearTimeout(limit);
      resolve(state);
    };
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => answer(request.error?.name === 'AbortError' ? 'incomplete' : 'unreadable');
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      const done = (state: Found['state']): void => {
        db.close();
        answer(state);
      };
      if (!db.objectStoreNames.contains('settings')) return done('incomplete');
      const read = db.transaction('settings').objectStore('settings').get(GENERATION_KEY);
      read.onsuccess = () => done(isComplete(read.result, n) ? 'complete' : 'incomplete');
      read.onerror = () => done('unreadable');
    };
  });
}

function isComplete(row: unknown, n: number): boolean {
  const value = (row as { readonly value?: Partial<Generation> } | undefined)?.value;
  return value?.complete === true && value.n === n;
}

/** Not waited for when something still holds it open: the browser deletes it as soon as that closes. */
function remove(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
