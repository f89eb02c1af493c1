/** What is wrong with a passphrase as it was typed twice. */

/** Shorter ones are guessed by whoever has the file and a weekend (house choice). */
export const LEAST_LETTERS = 10;

/** '' = nothing is wrong. Letters are counted as people see them. */
export function passphraseTrouble(first: string, again: string): '' | 'short' | 'differs' {
  if ([...first.trim()].length < LEAST_LETTERS) return 'short';
  return first === again ? '' : 'differs';
}
