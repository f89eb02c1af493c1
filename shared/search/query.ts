/** Reads what was typed into the search box: words that must all stand in a record, each with the other spellings it may have there (BY-8). */
import { findUnits, normalUnit, type UnitIndex } from '../rules/units';
import { plainText } from './plain';

/** For each word its spellings: one of them must stand in the record. Empty = nothing was typed. */
export type Query = readonly (readonly string[])[];

/** More words than anybody types by hand; a pasted page must not become a thousand searches. */
const MOST_WORDS = 12;
/** A room named without its stairs may be several units. */
const MOST_UNITS = 8;
/** Of a whole number; with fewer, dashes part a room. */
const LEAST_DIGITS = 9;

/** `units` null: rooms are found by their own spelling only, not by building and room without the stairs. */
export function readQuery(text: string, units: UnitIndex | null = null): Query {
  const words = plainText(joinRoom(text)).split(' ').filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => spellingsOf(word, units));
}

/** `3 栋 2 单元 1203 室` is one word. */
function joinRoom(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=[\da-z零一二三四五六七八九十])\s*(号楼|单元|[栋幢座#])\s*(?=[\d一二三四五六七八九])/gi, '$1')
    .replace(/(?<=\d)\s+(?=[室房](\s|$))/g, '');
}

function spellingsOf(word: string, units: UnitIndex | null): readonly string[] {
  return [...new Set([word, ...phone(word), ...runningNumber(word), ...room(word, units)])];
}

/** `138-0013-8021`, `+86 13800138021`: records have the digits run together. */
function phone(word: string): readonly string[] {
  const digits = word.replaceAll(/\D/g, '');
  if (!/^\+?[\d()-]+$/.test(word) || digits.length < LEAST_DIGITS) return [];
  const local = /^(?:00)?86(1\d{10})$/.exec(digits)?.[1];
  return local === undefined ? [digits] : [digits, local];
}

/** `zb20261121001` → `zb-20261121-001`. */
function runningNumber(word: string): readonly string[] {
  const found = /^([a-z]{2})-?(\d{8})-?([a-z]?\d{1,})$/.exec(word);
  return found ? [`${found[1]}-${found[2]}-${found[3]}`] : [];
}

const CODE = /^(?:[a-z]|[a-z]?\d+[a-z]?)(?:-[a-z]?\d+[a-z]?)*$/;

/** `3栋2单元1203室`, `3#2-1203` → `3-2-1203`; `3栋1203` → the units it may be. A bare number stays what it is: a room, a phone, a parcel. */
function room(word: string, units: UnitIndex | null): readonly string[] {
  const code = normalUnit(word).toLowerCase();
  if (!/[\d栋幢座号元室#]/.test(word) || !CODE.test(code)) return [];
  const named = units !== null && code.includes('-') ? findUnits(code, units, MOST_UNITS) : [];
  return [...(code.includes('-') || code.length > 2 ? [code] : []), ...named.map(plainText)];
}
