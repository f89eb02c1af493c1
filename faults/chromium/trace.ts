/** Case: 已保存 stands on the screen only after the journal file was flushed; the two clocks are one, the machine's. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Case, Failures } from '../bench/case';
import { freshFolders } from './crash-image';
import { missingForCuts, powerCutLibrary } from './plsim';
import { nothingYet, startAndLook, workAndKill } from './rounds';
import { missingForChromium } from './stand-in';

/** One flush of the journal file. */
interface Flush {
  /** Microseconds since 1970, and the length that was flushed. */
  readonly at: number;
  readonly size: number;
}

export const traceCase: Case = {
  name: 'trace',
  says: 'the acknowledgement of each change against the fdatasync of the journal file that holds it, by the microsecond',
  chromium: true,
  run: async ({ quick, seed }) => {
    const missing = missingForChromium() || missingForCuts();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const failures = new Failures();
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-trace-'));
    const { data, shadow } = freshFolders(parent, 'site');
    const log = path.join(parent, 'flushes');
    const known = nothingYet();
    const env = { LD_PRELOAD: powerCutLibrary(), PL_ROOT: data, PL_SHADOW: shadow, PL_LOG: log };
    const { desk } = await startAndLook(data, env, known);
    await workAndKill(desk, seed, quick ? 1_500 : 15_000, known);
    const flushes = flushesOf(log);
    const ends = lineEnds(path.join(data, 'journal'));
    let least = Number.POSITIVE_INFINITY;
    for (const [seq, at] of known.at) {
      const needed = ends[seq - 1] ?? Number.POSITIVE_INFINITY;
      const flush = flushes.find(({ size }) => size >= needed);
      if (!flush || flush.at > at * 1000)
        failures.add(`entry ${seq} was acknowledged ${flush ? 'before its line was flushed' : 'and its line never flushed'}`);
      else least = Math.min(least, at - flush.at / 1000);
    }
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    const figures = { acknowledged: known.at.size, flushes: flushes.length, 'least ms between flush and answer': Number(least.toFixed(2)) };
    return { figures, failures: failures.list, floors: { acknowledged: quick ? 5 : 50 } };
  },
};

function flushesOf(log: string): readonly Flush[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, at, size] = /^(\d+) (\d+) .*\.ndjson$/.exec(line) ?? [];
    return at === undefined || size === undefined ? [] : [{ at: Number(at), size: Number(size) }];
  });
}

/** Where each line of the journal file ends, in bytes. */
function lineEnds(folder: string): readonly number[] {
  const bytes = readFileSync(path.join(folder, 'S1-main.ndjson'));
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
}
