/** Case: simulated power cuts of the real program: kill, keep what was flushed and any part of the rest, start again. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomOf } from '@shared/demo/random';
import { type BenchOptions, type Case, Failures, type Outcome } from '../bench/case';
import { cutPower, freshFolders } from './crash-image';
import { missingForCuts, powerCutLibrary } from './plsim';
import { type Acknowledged, firstPage, moment, nothingYet, startAndLook, workAndKill } from './rounds';
import { missingForChromium, openDesk } from './stand-in';

/** A site is begun anew after so many cuts, so that looking at everything stays quick. */
const ROUNDS = 25;

interface Sum {
  cuts: number;
  acknowledged: number;
  'registers at most': number;
  'torn files': number;
  'logs trimmed': number;
  'torn changes mended': number;
  'whole-database losses': number;
  'changes lost': number;
}

export const cutsCase: Case = {
  name: 'cuts',
  says: 'power cuts of the real main process and real Chromium in the middle of mixed work over all registers (plsim.c)',
  chromium: true,
  run: async (options) => {
    const missing = missingForChromium() || missingForCuts();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    return cutAndCut(options, options.cuts);
  },
};

/** `env` is added to the main process's environment: a guard that is taken away. */
export async function cutAndCut(options: BenchOptions, cuts: number, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const failures = new Failures();
  const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-cuts-'));
  const sum: Sum = {
    cuts: 0,
    acknowledged: 0,
    'registers at most': 0,
    'torn files': 0,
    'logs trimmed': 0,
    'torn changes mended': 0,
    'whole-database losses': 0,
    'changes lost': 0,
  };
  for (let site = 0; sum.cuts < cuts && !failures.full; site += 1) {
    const rounds = Math.min(ROUNDS, cuts - sum.cuts);
    await oneSite(parent, options.seed + site, rounds, env, sum, failures).catch((error: unknown) => {
      failures.add(`site ${options.seed + site}: ${error instanceof Error ? error.message : 'not an error'}`, replay(options.seed + site));
    });
    if (cuts > ROUNDS) options.tell(`${new Date().toISOString()} ${JSON.stringify(sum)}`);
  }
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  const floors = { cuts, acknowledged: cuts * 3, 'registers at most': 8 };
  return { figures: { ...sum }, failures: failures.list, floors };
}

function replay(seed: number): string {
  return `--only cuts --cuts ${ROUNDS} --seed ${seed}`;
}

async function oneSite(
  parent: string,
  seed: number,
  rounds: number,
  env: Readonly<Record<string, string>>,
  sum: Sum,
  failures: Failures,
): Promise<void> {
  const random = randomOf(seed, 'cuts');
  const { data, shadow } = freshFolders(parent, `site-${seed}`);
  const power = { LD_PRELOAD: powerCutLibrary(), PL_ROOT: data, PL_SHADOW: shadow, ...env };
  const known = nothingYet();
  for (let round = 0; round <= rounds; round += 1) {
    const { desk, page, found, missing } = await lookAndMend(data, power, known, sum);
    const before = known.entries.size;
    sum['registers at most'] = Math.max(sum['registers at most'], found.registers);
    const add = (what: string): void => failures.add(`site ${seed}, after cut ${round}: ${what}`, replay(seed));
    if (found.entries === 0 && known.entries.size > 0) sum['whole-database losses'] += 1;
    if (missing.length > 0) {
      sum['changes lost'] += missing.length;
      add(`${missing.length} of ${known.entries.size} acknowledged changes are not there, the first is entry ${missing[0]}`);
    }
    for (const fault of found.faults) add(fault);
    if (page !== (found.entries === 0 ? 'first' : 'sign-in')) add(`the start shows ${page} with ${found.entries} entries`);
    if (round === rounds || missing.length > 0) {
      await desk.kill();
      break;
    }
    await workAndKill(desk, random.int(1, 1e9), moment(random), known);
    sum.acknowledged += known.entries.size - before;
    sum['torn files'] += cutPower(data, shadow, random).torn;
    sum.cuts += 1;
  }
  sum['logs trimmed'] += trimmed(data);
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  rmSync(shadow, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * LevelDB does not flush its old log when it begins a new one, so a cut may keep a part of a change. That is no fault when the start says so and
 * one press of Enter makes everything whole again: what was found then is what counts.
 */
async function lookAndMend(data: string, power: Readonly<Record<string, string>>, known: Acknowledged, sum: Sum) {
  const looked = await startAndLook(data, power, known);
  if (looked.page !== 'recovery' || looked.found.entries === 0) return looked;
  await looked.desk.kill();
  const { page, close } = await openDesk(data, power);
  await firstPage(page);
  if (/有一次改动只存下一部分|数据库里的记录数不对/.test(await page.evaluate(() => document.body.innerText))) {
    await page.keyboard.press('Enter');
    await page.getByText('恢复好了').waitFor({ timeout: 30_000 });
    sum['torn changes mended'] += 1;
  }
  await close();
  return startAndLook(data, power, known);
}

/** How often the main process says that it has cut a log. */
function trimmed(data: string): number {
  const log = path.join(data, 'logs/deskbook.log');
  if (!existsSync(log)) return 0;
  return readFileSync(log, 'utf8').match(/: cut, whole up to/g)?.length ?? 0;
}
