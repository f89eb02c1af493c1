/** Case: the program on a disk that is really full: told, nothing acknowledged that is not kept, and everything there once there is room. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killAll, processesOf } from '../../e2e/processes';
import { type Case, Failures } from '../bench/case';
import { nothingYet, startAndLook, workAndKill } from './rounds';
import { missingForChromium } from './stand-in';

const SIZE = '64m';
/** ms: a commit that a full disk keeps from ending is given up after ten seconds, tried once more, and given up again. */
const REFUSED_WITHIN = 30_000;
/** ms between two looks whether room came up. */
const FILL_AGAIN = 200;

export const fullDiskCase: Case = {
  name: 'full-disk',
  says: 'data folder on a tmpfs of 64 MB that fills up while work goes on; room is made, the program started twice',
  chromium: true,
  run: async ({ quick, seed }) => {
    const place = mkdtempSync(path.join(tmpdir(), 'deskbook-full-'));
    const [tools, mount] = [missingForChromium(), mounted(place)];
    if (tools !== '' || mount !== '') {
      if (mount === '') spawnSync('umount', ['-l', place]);
      rmSync(place, { recursive: true, force: true });
      return { figures: {}, failures: [], floors: {}, missing: tools || mount, ...(tools === '' && { withheld: true }) };
    }
    const failures = new Failures();
    const sum = { runs: 0, acknowledged: 0, 'under a red light': 0, refused: 0, 'changes lost': 0 };
    try {
      // Bytes left for the program: from nothing at all to some hundred changes.
      for (const left of quick ? [0] : [0, 4_096, 65_536, 262_144, 1_048_576]) {
        await fill(place, left, seed, sum, failures).catch((error: unknown) => {
          failures.add(`${left} bytes left: ${error instanceof Error ? error.message : 'not an error'}`, `--only full-disk --seed ${seed}`);
        });
      }
    } finally {
      await killAll(processesOf(place));
      spawnSync('umount', ['-l', place]);
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    }
    return { figures: sum, failures: failures.list, floors: { runs: quick ? 1 : 5, acknowledged: 5, refused: quick ? 1 : 5 } };
  },
};

function mounted(place: string): string {
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', place], { encoding: 'utf8' });
  return done.status === 0
    ? ''
    : `a small disk cannot be mounted (root is needed): ${(done.stderr || done.error?.message || '').trim().split('\n')[0]}`;
}

interface Sum {
  runs: number;
  acknowledged: number;
  'under a red light': number;
  refused: number;
  'changes lost': number;
}

/** Takes what room there is but for `left` bytes. */
function fillUp(place: string, ballast: string, left: number): void {
  const { bavail, bsize } = statfsSync(place);
  try {
    appendFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  } catch (error) {
    // The program was quicker: as full as can be.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

async function fill(place: string, left: number, seed: number, sum: Sum, failures: Failures): Promise<void> {
  const data = path.join(place, `site-${left}`);
  const ballast = path.join(place, 'ballast');
  const known = nothingYet();
  const first = await startAndLook(data, {}, known);
  await workAndKill(first.desk, seed, 600, known);
  const full = await startAndLook(data, {}, known);
  fillUp(place, ballast, left);
  // What the program gives up of its own while it works makes no room: old tables of the database, a page of a cache.
  const filling = setInterval(() => fillUp(place, ballast, left), FILL_AGAIN);
  // On a full disk it may be that nothing at all is acknowledged: that is one of the right answers.
  const { failed } = known;
  const over = await workAndKill(full.desk, seed + 1, REFUSED_WITHIN, known, {
    patience: 4_000,
    until: () => known.failed > failed,
  }).finally(() => clearInterval(filling));
  // Work that broke down by itself proves nothing, and says why.
  if (over !== '' && known.failed === failed)
    failures.add(`${left} bytes left: the work ended with ${over}`, `--only full-disk --seed ${seed}`);
  rmSync(ballast);
  for (const start of [1, 2]) {
    const { desk, page, found, missing } = await startAndLook(data, {}, known);
    const add = (what: string): void =>
      failures.add(`${left} bytes left, start ${start} after it: ${what}`, `--only full-disk --seed ${seed}`);
    sum['changes lost'] += missing.length;
    if (missing.length > 0) add(`${missing.length} acknowledged changes are not there, the first is entry ${missing[0]}`);
    if (page !== 'sign-in') add(`the start shows ${page}`);
    for (const fault of found.faults) add(fault);
    if (start === 1) await desk.kill();
    else await workAndKill(desk, seed + 2, 300, known).catch(() => add('nothing can be saved after room was made'));
  }
  sum.runs += 1;
  sum.acknowledged += known.entries.size;
  sum['under a red light'] += known.red;
  sum.refused += known.failed;
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
