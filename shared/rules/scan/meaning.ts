/** What a scanned code is, with what was found for it (BY-8). */
import type { Row } from '@shared/registers/contract/row';
import { registerOfNumber } from '../prefixes';
import { plainCode } from '../stock/compare';
import { looksTracked } from './codes';

/** `parcel` waits on the shelf, `visitor` is in the house with this badge, `key` is on its hook or lent: their boards act on it. */
export type Meaning =
  | { readonly kind: 'record' | 'parcel' | 'visitor' | 'key'; readonly register: string; readonly id: string; readonly no: string }
  | { readonly kind: 'newParcel'; readonly tracking: string };

export interface Looked {
  /** The record with this running number; undefined = none. */
  readonly numbered: Row | undefined;
  readonly key: Row | undefined;
  /** Visitors in the house with this badge. */
  readonly visitors: readonly Row[];
  /** Waiting parcels with this tracking number. */
  readonly parcels: readonly Row[];
  /** A record of another register that goes by a name of its own, such as a unit. */
  readonly named: Row | undefined;
}

/**
 * All that the code may mean, the likeliest first; empty = nothing is known of it. A running number is never anything else; a tag and a badge
 * may be the same; what has a meaning here is not offered as a new parcel.
 */
export function meaningsOf(raw: string, looked: Looked): readonly Meaning[] {
  const { numbered, key, visitors, parcels, named } = looked;
  const code = plainCode(raw);
  if (registerOfNumber(code) !== '') return numbered ? [ofNumber(numbered)] : [];
  const found = [
    ...parcels.slice(0, 1).map((row) => meaning('parcel', row)),
    ...visitors.slice(0, 1).map((row) => meaning('visitor', row)),
    ...(key ? [ofKey(key)] : []),
  ];
  if (found.length > 0) return found;
  if (named) return [meaning('record', named)];
  return looksTracked(code) ? [{ kind: 'newParcel', tracking: code }] : [];
}

function meaning(kind: 'record' | 'parcel' | 'visitor' | 'key', { register, id, no }: Row): Meaning {
  return { kind, register, id, no };
}

/** A label of our own on a parcel that waits is as good as the courier's. */
function ofNumber(row: Row): Meaning {
  return meaning(row.register === 'parcels' && row.open === 1 ? 'parcel' : 'record', row);
}

/** A key that is lost or out of use has nothing to be done with on the board. */
function ofKey(row: Row): Meaning {
  return meaning(row.state === 'in' || row.state === 'out' ? 'key' : 'record', row);
}
