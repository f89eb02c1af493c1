/** What a family of malformed files is: how one is made from a number, and what reading it must come to. */

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In a few words, for the failure's sentence. */
  readonly what: string;
}

export interface Family {
  readonly name: string;
  /** Most ms that one file may take. */
  readonly limit: number;
  /** The same number makes the same file. */
  readonly make: (seed: number) => MadeFile;
  /** Reads as the program does. @returns `read`, or the code it was refused with; throws with what is wrong */
  readonly read: (file: MadeFile) => Promise<string>;
}

/** Thrown when data came out that the program could not live with. */
export class BadData extends Error {}

/** Objects of every file must leave the language itself alone. */
export function checkPrototypes(): void {
  const names = Object.getOwnPropertyNames(Object.prototype).length + Object.getOwnPropertyNames(Array.prototype).length;
  if (names !== PROTOTYPE_NAMES || Object.keys({}).length > 0) throw new BadData('a prototype was changed');
}
const PROTOTYPE_NAMES = Object.getOwnPropertyNames(Object.prototype).length + Object.getOwnPropertyNames(Array.prototype).length;
