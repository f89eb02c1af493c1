/** Who wrote a field last: one entry where each writer had seen the one before, several where they had not. */
import { canonicalJson, type Json } from '../base/canonical-json';
import { digestIn, type JournalValue, type PersonalValue } from '../journal/entry';
import { hasSeen, type Stamped } from './clock';
import { mergeLists } from './lists';

/** Values kept apart, by their digests. */
export type Values = ReadonlyMap<string, PersonalValue>;

interface Written {
  readonly by: Stamped;
  /** Its value as text, to be compared. */
  readonly value: string;
  /** Nothing of it is hidden by what others wrote: it only added lines. */
  readonly added: boolean;
}

/** What a value stands for; undefined when it was kept apart and is gone. */
export function plainOf(value: JournalValue, values: Values): unknown {
  const digest = digestIn(value);
  if (digest === null) return value;
  return digest === '' ? '' : values.get(digest)?.value;
}

/** The fields of one record, or one setting, while their entries are gone through in order. */
export class Writers {
  private readonly last = new Map<string, readonly Written[]>();
  private readonly now = new Map<string, unknown>();
  private readonly values: Values;

  constructor(values: Values) {
    this.values = values;
  }

  /** Enters that `by` wrote `to` where `from` stood. What is to be carried out: `to` itself, or the lines of both sides. */
  write(key: string, by: Stamped, from: JournalValue, to: JournalValue, isSet: boolean): JournalValue {
    const unseen = (this.last.get(key) ?? []).filter((one) => !hasSeen(by, one.by));
    const plain = plainOf(to, this.values);
    const both = unseen.length === 0 ? null : mergeLists(this.now.get(key), plainOf(from, this.values), plain, isSet);
    // A value that is gone compares by its digest.
    const value = canonicalJson((plain === undefined ? to : plain) as Json);
    this.last.set(key, [...unseen, { by, value, added: both !== null }]);
    this.now.set(key, both ?? plain);
    return both === null ? to : (both as unknown as JournalValue);
  }

  /** Who wrote the field and had not been seen by whoever wrote it after; one at most where all is well. */
  of(key: string): readonly Stamped[] {
    return (this.last.get(key) ?? []).map(({ by }) => by);
  }

  /** Fields of which something is hidden: several wrote, and not the same. */
  parted(): readonly string[] {
    return [...this.last]
      .filter(([, all]) => all.length > 1 && new Set(all.map(({ value }) => value)).size > 1 && all.slice(1).some(({ added }) => !added))
      .map(([key]) => key);
  }
}
