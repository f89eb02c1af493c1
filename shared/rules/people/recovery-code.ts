/** The recovery code (SEC-1): how it is written, read back and checked for slips of the pen. 100 bits of chance, 20 bits to check. */
import { sha256Hex } from '../../base/hash';
import { ok, type Result, refuse } from '../../base/result';

/** Without 0, O, 1 and I, which a hand writes alike. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CHANCE = 20;
const GROUP = 4;
const WHOLE = CHANCE + GROUP;

/** How many random bytes `makeCode` takes. */
export const CODE_BYTES = CHANCE;

/** `K7QM-3FXD-…`, six groups of four, the last one a check of the others. `random`: `CODE_BYTES` bytes, of which five bits each are used. */
export function makeCode(random: Uint8Array): string {
  const letters = [...random.subarray(0, CHANCE)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return inGroups(letters + checkOf(letters));
}

/** The last group, which is typed to show that the code was written down. */
export function lastGroup(code: string): string {
  return code.slice(-GROUP);
}

/** What was typed as it was made, whatever the case, the width and the marks between the groups. */
export function readCode(typed: string): Result<string> {
  const letters = plain(typed);
  if (letters.length !== WHOLE) return refuse('code.length', 'code', { n: letters.length, most: WHOLE });
  if ([...letters].some((letter) => !LETTERS.includes(letter))) return refuse('code.letters', 'code');
  if (checkOf(letters.slice(0, CHANCE)) !== letters.slice(CHANCE)) return refuse('code.slip', 'code');
  return ok(inGroups(letters));
}

/** Whether the typed group is the last one of the code. */
export function isLastGroup(typed: string, code: string): boolean {
  return plain(typed) === lastGroup(code);
}

function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

function checkOf(letters: string): string {
  const digest = sha256Hex(`recovery code ${letters}`);
  return Array.from({ length: GROUP }, (_, i) => LETTERS[Number.parseInt(digest.slice(i * 2, i * 2 + 2), 16) % LETTERS.length]).join('');
}

function inGroups(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-');
}
