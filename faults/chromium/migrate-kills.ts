/** Case: a newer program is killed, or its power is cut, while it brings the records of an older one up to date: old or new, never between. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Random, randomOf } from '@shared/demo/random';
import { type BenchOptions, type Case, Failures } from '../bench/case';
import { cutPower, freshFolders } from './crash-image';
import type { Driver } from './page/driver';
import type { Stage } from './page/stage';
import { missingForCuts, powerCutLibrary } from './plsim';
import { firstPage, putDriverIn } from './rounds';
import { type Desk, missingForChromium, openDesk } from './stand-in';
import { idleProgram, LATER, NEXT, newerProgram } from './variants';
import { compare, type Dump, dumpOf } from './wiped';

/** What every round begins with and is held against. */
interface Ground {
  readonly parent: string;
  /** Data folder as the older program has left it. */
  readonly whole: string;
  readonly newer: string;
  readonly idle: string;
  readonly before: Dump;
  readonly after: Dump;
  /** ms from the page to the finished snapshot, and from there to the sign-in. */
  readonly toSnapshot: number;
  readonly toEnd: number;
}

export const migrateKillsCase: Case = {
  name: 'migrate-kills',
  says: 'SIGKILL, and power cuts, while a start changes stores and records of an older program: old or new, a snapshot from before, all records',
  chromium: true,
  run: async (options) => {
    const missing = missingForChromium();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-migrate-'));
    try {
      return await allRounds(parent, options);
    } finally {
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function allRounds(parent: string, { quick, kills, seed, tell }: BenchOptions) {
  const failures = new Failures();
  const [rounds, records] = quick ? [1, 600] : [Math.min(kills, 20), 2_000];
  const sum = { kills: 0, 'power cuts': 0, records, 'found old': 0, 'found half and said': 0, 'found new': 0, 'after the snapshot': 0 };
  const random = randomOf(seed, 'migrate-kills');
  const again = `--only migrate-kills --seed ${seed}`;
  const ground = await makeGround(parent, records, (what) => failures.add(what, again));
  for (let round = 0; round < rounds && !failures.full; round += 1) {
    // Half of the full run's rounds are power cuts, where they can be simulated.
    const power = !quick && round % 4 >= 2 && missingForCuts() === '';
    const done = await oneRound(ground, random, { aimed: round % 2 === 0, power }).catch((error: unknown) => {
      return { found: null, snapshot: false, wrong: [error instanceof Error ? error.message : 'not an error'] };
    });
    sum[power ? 'power cuts' : 'kills'] += 1;
    if (done.found !== null) sum[done.found] += 1;
    if (done.snapshot) sum['after the snapshot'] += 1;
    if (!quick) tell(`${new Date().toISOString()} ${JSON.stringify(sum)}`);
    for (const what of done.wrong) failures.add(`round ${round + 1}${power ? ', power cut' : ''}: ${what}`, again);
  }
  for (const what of await olderRefuses(ground)) failures.add(what, again);
  const floors = { kills: Math.ceil(rounds / 2), records, 'after the snapshot': Math.ceil(rounds / 4) };
  return { figures: sum, failures: failures.list, floors };
}

async function makeGround(parent: string, records: number, add: (what: string) => void): Promise<Ground> {
  const { data: whole } = freshFolders(parent, 'whole');
  const [newer, idle] = [newerProgram(parent), idleProgram(parent)];
  const maker = await openDesk(whole);
  await firstPage(maker.page);
  await putDriverIn(maker.page);
  await maker.page.evaluate((n) => (globalThis as unknown as { faultBench: Driver }).faultBench.older(n), records);
  const before = await dumpOf(maker);
  const stage = await stageIn(maker);
  await maker.close();
  if (stage.stores !== NEXT - 1 || stage.old !== records) add(`this is no older database: ${JSON.stringify(stage)}`);
  const { data } = freshFolders(parent, 'site');
  cpSync(whole, data, { recursive: true });
  const desk = await openDesk(data, {}, newer);
  const began = performance.now();
  await snapshotOf(data);
  const snapshot = performance.now();
  const page = await firstPage(desk.page);
  const end = performance.now();
  if (page !== 'sign-in') add(`the newer program shows ${page} where nobody killed it`);
  await putDriverIn(desk.page);
  const after = await dumpOf(desk);
  for (const what of stageFaults(await stageIn(desk), records, 'found new')) add(what);
  await desk.close();
  return { parent, whole, newer, idle, before, after, toSnapshot: snapshot - began, toEnd: end - snapshot };
}

interface Manner {
  /** The kill comes after the snapshot was finished: in the change of the records. */
  readonly aimed: boolean;
  readonly power: boolean;
}

async function oneRound(ground: Ground, random: Random, { aimed, power }: Manner) {
  const { data, shadow } = freshFolders(ground.parent, 'site');
  cpSync(ground.whole, data, { recursive: true });
  cpSync(ground.whole, shadow, { recursive: true });
  const env = power ? { LD_PRELOAD: powerCutLibrary(), PL_ROOT: data, PL_SHADOW: shadow } : {};
  const first = await openDesk(data, env, ground.newer);
  if (aimed) await snapshotOf(data);
  await new Promise((done) => setTimeout(done, random.next() * (aimed ? ground.toEnd : ground.toSnapshot)));
  await first.kill();
  if (power) cutPower(data, shadow, random);
  const snapshot = snapshotsIn(data).length > 0;
  const { found, wrong } = await foundAfter(ground, data);
  if (found === 'found half and said' && !power) wrong.push('a part of the change is there');
  if (found === 'found new' && !snapshot) wrong.push('the records were changed before there was a snapshot');
  wrong.push(...(await goesOn(ground, data, found === 'found half and said')));
  return { found, snapshot, wrong };
}

type Found = 'found old' | 'found new' | 'found half and said';

/** The program that does nothing looks: stores and records each of one version, and what was there before, there. */
async function foundAfter({ idle, before, after }: Ground, data: string): Promise<{ readonly found: Found; readonly wrong: string[] }> {
  const desk = await openDesk(data, {}, idle);
  try {
    await putDriverIn(desk.page);
    const stage = await stageIn(desk);
    const there = await dumpOf(desk);
    const found = stage.today === 0 && !stage.noted ? 'found old' : stage.old === 0 && stage.noted ? 'found new' : 'found half and said';
    if (found === 'found half and said') return { found, wrong: [] };
    return { found, wrong: [...storeFaults(stage), ...differing(found === 'found old' ? before : after, there)] };
  } finally {
    await desk.kill();
  }
}

/** The newer program is started again: it asks only where a part of the change is there, and comes to what it had come to undisturbed. */
async function goesOn({ newer, after }: Ground, data: string, half: boolean): Promise<readonly string[]> {
  const desk = await openDesk(data, {}, newer);
  const wrong: string[] = [];
  try {
    const page = await firstPage(desk.page);
    if (page !== (half ? 'recovery' : 'sign-in')) wrong.push(`the next start shows ${page}`);
    if (page === 'recovery') {
      await desk.page.keyboard.press('Enter');
      await desk.page.getByText('恢复好了').waitFor({ timeout: 60_000 });
      await desk.page.keyboard.press('Enter');
      if ((await firstPage(desk.page)) !== 'sign-in') wrong.push('the program does not open after it');
    }
    await putDriverIn(desk.page);
    const found = await desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.check());
    wrong.push(...found.faults, ...differing(after, await dumpOf(desk)), ...stageFaults(await stageIn(desk), null, 'found new'));
  } finally {
    await desk.kill();
  }
  return [...wrong, ...snapshotFaults(newer, data)];
}

/** The program of today may not open what the newer one has changed. */
async function olderRefuses({ parent }: Ground): Promise<readonly string[]> {
  const desk = await openDesk(path.join(parent, 'site'));
  try {
    await desk.page.getByText('这些记录是更新的程序写的').first().waitFor({ timeout: 20_000 });
    return [];
  } catch {
    return [`an older program does not refuse: ${(await desk.page.evaluate(() => document.body.innerText)).slice(0, 80)}`];
  } finally {
    await desk.kill();
  }
}

function stageIn(desk: Desk): Promise<Stage> {
  return desk.page.evaluate((index) => (globalThis as unknown as { faultBench: Driver }).faultBench.stage(index), LATER.index);
}

/** Everything of a change of the stores, or nothing of it. */
function storeFaults({ stores, names, indexed, rows }: Stage): readonly string[] {
  const there = [names.includes(LATER.store), names.includes(`rows.${LATER.index}`), indexed === rows];
  return there.every((one) => one === (stores === NEXT))
    ? []
    : [`version ${stores} of the stores with ${names.join(' ')}, ${indexed} of ${rows}`];
}

function stageFaults(stage: Stage, records: number | null, wanted: Found): readonly string[] {
  const right = stage.stores === NEXT && stage.old === 0 && stage.noted && (records === null || stage.today === records);
  return [...storeFaults(stage), ...(right ? [] : [`not ${wanted}: ${JSON.stringify(stage)}`])];
}

/** The entry of the change itself has a time, and so a hash, of its own. */
function differing(wanted: Dump, there: Dump): readonly string[] {
  const same = (dump: Dump): Dump =>
    Object.fromEntries(Object.entries(dump).map(([key, text]) => [key, text.includes('"program.migrate"') ? 'the change' : text]));
  return compare(same(wanted), same(there), Number.POSITIVE_INFINITY).stray;
}

function snapshotsIn(data: string): readonly string[] {
  const folder = path.join(data, 'snapshots');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('_migration.dbsnap')).map((name) => path.join(folder, name));
}

async function snapshotOf(data: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (snapshotsIn(data).length === 0) {
    if (performance.now() > until) throw new Error('no snapshot was made before the change');
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** One at least, each whole from its first to its last byte, and nothing half-written beside them. */
function snapshotFaults(newer: string, data: string): readonly string[] {
  const files = snapshotsIn(data);
  const half = readdirSync(path.join(data, 'snapshots')).filter((name) => !name.endsWith('.dbsnap'));
  const broken = files.flatMap((file) => {
    const { status, stdout } = spawnSync(process.execPath, [path.join(newer, 'out/tools/verify.mjs'), file], { encoding: 'utf8' });
    return status === 0 ? [] : [`the snapshot ${path.basename(file)} is not whole: ${stdout}`];
  });
  return [
    ...(files.length === 0 ? ['there is no snapshot from before the change'] : []),
    ...broken,
    ...half.map((name) => `half a file lies among the snapshots: ${name}`),
  ];
}
