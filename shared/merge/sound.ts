/** Whether a line that came is what it says it is, by itself: what joins it is for whoever has the chain to say (BY-14, AUD-1). */
import { canonicalJson, type Json } from '../base/canonical-json';
import { sha256Hex } from '../base/hash';
import { isInstant } from '../base/time';
import { isTrueValue, type JournalEntry, type PersonalValue } from '../journal/entry';
import { digestsIn } from '../journal/erased';
import type { JournalLine } from '../journal/line';
import type { RefusedLine } from './exchange';

/** Why an entry is nobody's by itself; null = nothing. `site`: '' = of whatever site. */
export function wrongWith(entry: JournalEntry, site: string): RefusedLine['kind'] | null {
  if (site !== '' && entry.site !== site) return 'site';
  const { hash, ...body } = entry;
  return sha256Hex(canonicalJson(body as unknown as Json)) === hash && isInstant(entry.at) ? null : 'altered';
}

/** Those that the entry names, of its own record, and that are what they were entered as. */
export function valuesOf({ entry, values }: JournalLine): readonly PersonalValue[] {
  const named = new Set(digestsIn([entry]));
  return values
    .filter((value) => named.has(value.d) && value.record === entry.record && isTrueValue(value))
    .map(({ d, salt, value, record }) => ({ d, salt, value, record }));
}
