/** Sends files to a child process and watches it: one that never comes back, dies, or takes too much memory is named. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { FamilyName, Told } from './child';

/** What came of one file; `wrong` '' = well. */
export interface FileResult {
  readonly seed: number;
  readonly code: string;
  readonly wrong: string;
  /** Bytes by which the process had grown at the most until then, the making of the files with it. */
  readonly grown: number;
  readonly ms: number;
}

/** MB of the language's own memory for a child. */
const HEAP = 3072;
/** ms for making ready, and beyond a file's own limit for a machine that is busy. */
const READY = 120_000;
const GRACE = 40_000;

/** Reads `count` files from `from` on; a child that ended is followed by another, from the next file on. */
export async function readFiles(family: FamilyName, from: number, count: number, onResult: (result: FileResult) => void): Promise<void> {
  for (let next = from; next < from + count; ) next = await oneChild(family, next, from + count - next, onResult);
}

/** @returns the first file that was not read */
function oneChild(family: FamilyName, from: number, count: number, onResult: (result: FileResult) => void): Promise<number> {
  const child = fork(path.join(import.meta.dirname, 'child.mjs'), [], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let next = from;
    let limit = READY;
    let open: Extract<Told, { readonly kind: 'begin' }> | null = null;
    let timer = setTimeout(() => child.kill('SIGKILL'), READY);
    let late = false;
    const again = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, ms);
    };
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') limit = told.limit;
      else if (told.kind === 'begin') open = told;
      else {
        const slow = told.ms > limit ? `took ${Math.round(told.ms)} ms, at most ${limit}` : '';
        onResult({ ...told, wrong: withFile(told.wrong || slow, open?.what ?? '') });
        open = null;
        next = told.seed + 1;
      }
      again(limit + GRACE);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (next >= from + count) return resolve(next);
      const why = late ? `did not come back in ${limit + GRACE} ms` : `ended the process (${signal ?? code})`;
      onResult({ seed: open?.seed ?? next, code: '', wrong: withFile(why, open?.what ?? 'before the first file'), grown: 0, ms: 0 });
      resolve((open?.seed ?? next) + 1);
    });
    child.send({ family, from, count });
  });
}

function withFile(wrong: string, what: string): string {
  return wrong === '' ? '' : `${wrong} — ${what}`;
}
