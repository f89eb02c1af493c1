/** Ids of the demonstration: made of the time of the step and a running number, in the form of a ULID, so that a seed gives the same database. */
import { type Instant, toMs } from '@shared/base/time';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id at each call, rising with time and number. */
export function demoIds(): (at: Instant) => string {
  let count = 0;
  return (at) => base32(toMs(at), 10) + base32(++count, 16);
}

function base32(value: number, places: number): string {
  let left = value;
  let text = '';
  for (let i = 0; i < places; i++) {
    text = (DIGITS[left % 32] ?? '0') + text;
    left = Math.floor(left / 32);
  }
  return text;
}
