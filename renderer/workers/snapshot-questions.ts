/** What the workers of snapshots ask of the window, which alone reaches files: take a piece, give a piece. */
import type { Opener } from './snapshot-key';
import type { WriteBytes } from './snapshot-pack';
import type { ReadBytes } from './snapshot-unpack';
import type { Ask } from './worker-job';

export type FileQuestion = { readonly ask: 'write'; readonly bytes: Uint8Array } | { readonly ask: 'read'; readonly from: number };

/** A file to be read, as a worker is told of it. */
export interface ReadFile {
  readonly opener: Opener;
  /** Its length, for the progress. */
  readonly bytes: number;
}

export function writeTo(ask: Ask): WriteBytes {
  return async (bytes) => {
    const question: FileQuestion = { ask: 'write', bytes };
    await ask(question, [bytes.buffer]);
  };
}

export function readFrom(ask: Ask): ReadBytes {
  return async (from) => {
    const question: FileQuestion = { ask: 'read', from };
    return (await ask(question)) as Uint8Array;
  };
}
