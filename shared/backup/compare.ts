/** Compares the records of two databases store by store, both walked in the order of their keys, never more than a page of each in memory. */
import { canonicalJson, type Json } from '../base/canonical-json';
import { sha256Hex } from '../base/hash';

export interface Keyed {
  readonly key: string;
  /** Of the whole record: `recordDigest`. */
  readonly digest: string;
}

export interface StoreComparison {
  /** Records with the same key and the same content. */
  readonly same: number;
  /** Left out, since they changed after the copy was made. */
  readonly skipped: number;
  /** Keys, at most `MOST_KEYS` each; the numbers count all. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly different: readonly string[];
  /** Sum of missing, extra and different records; 0 = the stores agree. */
  readonly wrong: number;
}

const MOST_KEYS = 100;

/** Digest of a record as both databases hold it; keys whose value is undefined do not count. */
export function recordDigest(record: unknown): string {
  return sha256Hex(canonicalJson(record as Json));
}

/** `missing`: only in `live`; `extra`: only in `copy`. Both must come in ascending order of their keys; `skip` names keys that are not compared. */
export async function compareStores(
  live: AsyncIterable<Keyed>,
  copy: AsyncIterable<Keyed>,
  skip: (key: string) => boolean = () => false,
): Promise<StoreComparison> {
  const missing: string[] = [];
  const extra: string[] = [];
  const different: string[] = [];
  let same = 0;
  let skipped = 0;
  let wrong = 0;
  const note = (list: string[], key: string): void => {
    wrong += 1;
    if (list.length < MOST_KEYS) list.push(key);
  };
  const left = live[Symbol.asyncIterator]();
  const right = copy[Symbol.asyncIterator]();
  let a = await left.next();
  let b = await right.next();
  while (!a.done || !b.done) {
    const mine = a.done ? null : a.value;
    const its = b.done ? null : b.value;
    const key = mine === null ? (its as Keyed).key : its === null || mine.key <= its.key ? mine.key : its.key;
    const here = mine?.key === key ? mine : null;
    const there = its?.key === key ? its : null;
    if (skip(key)) skipped += 1;
    else if (!here) note(extra, key);
    else if (!there) note(missing, key);
    else if (here.digest === there.digest) same += 1;
    else note(different, key);
    if (here) a = await left.next();
    if (there) b = await right.next();
  }
  return { same, skipped, missing, extra, different, wrong };
}
