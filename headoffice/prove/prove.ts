/** Shows on made-up weeks that a merge which is killed in the middle and begun again gives, row by row, what an uninterrupted one gives (EX-6). */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProveAsked } from '../arguments';
import { openDatabase } from '../open-database';
import { compareCollections, type TableCompared } from './compare';
import { type Ran, runCommand } from './killed-run';

export interface Proof {
  /** Lines of the register of files. */
  readonly files: number;
  readonly straight: Ran;
  /** Files that were taken when it was killed, more each time; kills before it had got any farther are not among them. */
  readonly killedAt: readonly number[];
  /** The runs that were killed, and the one that ended. */
  readonly broken: readonly Ran[];
  readonly tables: readonly TableCompared[];
  /** It was killed as often as asked, each time in the middle, and not one row differs. */
  readonly isProven: boolean;
}

/** How far it is. */
export type ProofStep =
  | { readonly step: 'generate' | 'straight' | 'compare' }
  | { readonly step: 'killed'; readonly files: number }
  | { readonly step: 'ended'; readonly seconds: number };

/** For each kill that is asked for. */
const TRIES = 5;

/** `command` is the bundled command. Files that lie in the folder already are taken as they are; without a folder a temporary one is used and removed. */
export async function prove(asked: ProveAsked, command: string, onStep: (step: ProofStep) => void): Promise<Proof> {
  const folder = asked.out === '' ? mkdtempSync(path.join(tmpdir(), 'headoffice-proof-')) : asked.out;
  try {
    return await proveIn(folder, asked, command, onStep);
  } finally {
    if (asked.out === '') rmSync(folder, { recursive: true, force: true });
  }
}

async function proveIn(folder: string, asked: ProveAsked, command: string, onStep: (step: ProofStep) => void): Promise<Proof> {
  const input = path.join(folder, 'in');
  await mkdir(input, { recursive: true });
  if (readdirSync(input).length === 0) {
    onStep({ step: 'generate' });
    const { generate } = await import('../generate/generate');
    await generate({ ...asked, out: input });
  }
  const [whole, broken] = ['whole', 'broken'].map((name) => path.join(folder, `${name}.duckdb`)) as [string, string];
  for (const file of [whole, broken]) for (const part of [file, `${file}.wal`]) rmSync(part, { force: true });
  const run = async (database: string, killAfter: number): Promise<Ran> => {
    const args = ['merge', input, '--database', database, '--workers', asked.workers, '--together', asked.together, '--lang', asked.lang];
    const ran = await runCommand({ command, args: args.map(String), database, killAfter });
    if (!ran.isKilled && ran.code !== 0 && ran.code !== 1) throw new Error(ran.told.trim());
    if (!ran.isKilled) onStep({ step: 'ended', seconds: ran.seconds });
    return ran;
  };
  onStep({ step: 'straight' });
  const straight = await run(whole, Number.POSITIVE_INFINITY);
  const runs: Ran[] = [];
  const killedAt: number[] = [];
  const share = straight.written / (asked.kills + 1);
  // Killed before anything was kept it begins as it did: then the next one may write more.
  for (let limit = share; killedAt.length < asked.kills && runs.length < asked.kills * TRIES; ) {
    const ran = await run(broken, limit);
    runs.push(ran);
    if (!ran.isKilled) break;
    const files = await filesIn(broken);
    const isFarther = files > (killedAt.at(-1) ?? 0);
    limit = isFarther ? share : limit * 1.5;
    if (!isFarther) continue;
    killedAt.push(files);
    onStep({ step: 'killed', files });
  }
  if (runs.at(-1)?.isKilled !== false) runs.push(await run(broken, Number.POSITIVE_INFINITY));
  onStep({ step: 'compare' });
  const first = await openDatabase(whole);
  try {
    const tables = await compareCollections(first, broken);
    const files = tables.find(({ table }) => table === 'files')?.rows ?? 0;
    const isEqual = tables.every(({ lacking, added }) => lacking === 0 && added === 0);
    const isProven = isEqual && files > 0 && killedAt.length === asked.kills && killedAt.every((taken) => taken < files);
    return { files, straight, killedAt, broken: runs, tables, isProven };
  } finally {
    await first.close();
  }
}

async function filesIn(file: string): Promise<number> {
  const database = await openDatabase(file);
  try {
    return Number((await database.reading.rows('SELECT count(*) AS n FROM files'))[0]?.['n'] ?? 0);
  } finally {
    await database.close();
  }
}
