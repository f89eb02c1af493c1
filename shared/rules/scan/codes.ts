/** Which codes can be told by their looks. */
import { parseNumber } from '../numbering';
import { registerOfNumber } from '../prefixes';
import { plainCode } from '../stock/compare';

/** Tracking numbers of couriers and the post have at least so many characters, most of them digits. */
const LEAST = 10;
const MOST = 40;
const LEAST_DIGITS = 8;
/** A day, or a month, as fields for days are written. */
const DAY = /^\d{4}-\d{1,2}(-\d{1,2})?$/;

/**
 * Whether it looks like a tracking number: SF1234567890123, 773012345678901, EA123456789CN. Mobile numbers, identity numbers and days do not,
 * nor does what is written like a running number of ours.
 */
export function looksTracked(code: string): boolean {
  const plain = plainCode(code);
  if (plain.length < LEAST || plain.length > MOST || !/^[A-Z0-9-]+$/.test(plain) || parseNumber(plain) !== null) return false;
  if (/^1[3-9]\d{9}$/.test(plain) || isIdNumber(plain) || DAY.test(plain)) return false;
  return plain.replace(/\D/g, '').length >= LEAST_DIGITS;
}

/** Eighteen characters with a possible day of birth within: readers of identity cards type them as scanners do. */
function isIdNumber(plain: string): boolean {
  return /^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(plain);
}

/**
 * Whether what a device typed into a text that takes no codes was meant for the desk and not for that text. `known`: key tags and badges in
 * use, as `plainCode` gives them.
 */
export function isDeskCode(code: string, known: ReadonlySet<string>): boolean {
  const plain = plainCode(code);
  return registerOfNumber(plain) !== '' || looksTracked(plain) || known.has(plain);
}
