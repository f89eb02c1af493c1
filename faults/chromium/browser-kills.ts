/** Case: SIGKILL of the browser host during mixed work. Nothing can cut a torn log there, so where Chromium deletes a database, that must be said. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Random, randomOf } from '@shared/demo/random';
import { type Case, Failures } from '../bench/case';
import { openInBrowser } from './browser-host';
import { freshFolders } from './crash-image';
import type { Driver } from './page/driver';
import { type Acknowledged, firstPage, moment, nothingYet, putDriverIn, startAndLook, workAndKill } from './rounds';
import { type Desk, missingForChromium } from './stand-in';

interface Sum {
  kills: number;
  'with a folder': number;
  acknowledged: number;
  'registers at most': number;
  'logs torn by hand': number;
  'databases deleted by Chromium, and said': number;
  'brought back from the folder': number;
  'changes lost': number;
}

export const browserKillsCase: Case = {
  name: 'browser-kills',
  says: 'SIGKILL of plain Chromium and server during mixed work, with a granted folder and without; a torn log by hand, which Chromium answers by deleting all',
  chromium: true,
  run: async ({ quick, kills: wanted, seed, tell }) => {
    const missing = missingForChromium();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const failures = new Failures();
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-browser-'));
    const rounds = quick ? 2 : Math.min(25, Math.ceil(wanted / 2));
    const sum: Sum = {
      kills: 0,
      'with a folder': 0,
      acknowledged: 0,
      'registers at most': 0,
      'logs torn by hand': 0,
      'databases deleted by Chromium, and said': 0,
      'brought back from the folder': 0,
      'changes lost': 0,
    };
    const sites = quick ? [true] : [true, false];
    for (const folder of sites) {
      const add = (what: string): void =>
        failures.add(`${folder ? 'with' : 'without'} a folder: ${what}`, `--only browser-kills --seed ${seed}`);
      const random = randomOf(seed, `browser-kills ${folder}`);
      const { data } = freshFolders(parent, folder ? 'granted' : 'alone');
      await oneSite(data, rounds, folder, random, sum, add).catch((error: unknown) => add(String(error)));
      if (!quick) tell(`${new Date().toISOString()} ${JSON.stringify(sum)}`);
    }
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    const kills = rounds * sites.length;
    const floors = { kills, acknowledged: kills * 2, 'logs torn by hand': sites.length, 'brought back from the folder': 1 };
    return { figures: { ...sum }, failures: failures.list, floors };
  },
};

async function oneSite(data: string, rounds: number, folder: boolean, random: Random, sum: Sum, add: (what: string) => void) {
  const known = nothingYet();
  for (let round = 0; round <= rounds; round += 1) {
    const desk = await look(data, known, folder, sum, (what) => add(`after kill ${round}: ${what}`));
    const before = known.entries.size;
    if (round === rounds) {
      await desk.close();
      break;
    }
    if (folder) await grant(desk);
    await workAndKill(desk, random.int(1, 1e9), moment(random), known);
    sum.acknowledged += known.entries.size - before;
    sum.kills += 1;
    if (folder) sum['with a folder'] += 1;
  }
  await tornByHand(data, known, folder, sum, add);
}

/** Starts, looks whether everything acknowledged is there, and says what is wrong; a database that Chromium deleted is brought back first. */
async function look(data: string, known: Acknowledged, folder: boolean, sum: Sum, add: (what: string) => void): Promise<Desk> {
  const looked = await startAndLook(data, {}, known, openInBrowser);
  const { page, found, missing } = looked;
  sum['registers at most'] = Math.max(sum['registers at most'], found.registers);
  if (found.entries === 0 && known.entries.size > 0) {
    await looked.desk.kill();
    return afterDeletion(data, page, known, folder, sum, add);
  }
  sum['changes lost'] += missing.length;
  if (missing.length > 0) add(`${missing.length} acknowledged changes are not there, the first is entry ${missing[0]}`);
  for (const fault of found.faults) add(fault);
  // Deleted and not brought back: it is said at every start, and never a first one.
  const wanted = found.entries > 0 ? 'sign-in' : known.at.size > 0 ? 'recovery' : 'first';
  if (page !== wanted) add(`the start shows ${page} with ${found.entries} entries, not ${wanted}`);
  return looked.desk;
}

/** Chromium has deleted the database: never a first start in silence, and with a folder the records come back, as far as it had followed. */
async function afterDeletion(data: string, page: string, known: Acknowledged, folder: boolean, sum: Sum, add: (what: string) => void) {
  if (page === 'recovery') sum['databases deleted by Chromium, and said'] += 1;
  else add(`Chromium deleted the database, and the start shows ${page}`);
  const desk = await openInBrowser(data);
  if (folder) await bringBack(desk, add);
  await putDriverIn(desk.page);
  const found = await desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.check());
  for (const fault of found.faults) add(fault);
  if (folder && found.entries > 0) sum['brought back from the folder'] += 1;
  // What the folder had not followed yet is gone: nobody waits for it in a browser, and the trust light says so.
  for (const [seq, hash] of known.entries) if (found.hashes[seq - 1] !== hash) known.entries.delete(seq);
  return desk;
}

/** The grant lay in what was deleted: the page offers to choose the folder again. */
async function bringBack({ page }: Desk, add: (what: string) => void): Promise<void> {
  await page.getByRole('button', { name: '选备份文件夹' }).click();
  await page.getByRole('button', { name: '从备份恢复' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('恢复好了').waitFor({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  if ((await firstPage(page)) !== 'sign-in') add('the program does not open after the recovery');
}

function grant({ page }: Desk): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.grant());
}

/** What a kill leaves now and then, made on purpose: Chromium deletes the database one start late. */
async function tornByHand(data: string, known: Acknowledged, folder: boolean, sum: Sum, add: (what: string) => void): Promise<void> {
  const files = readdirSync(path.join(data, 'browser-profile'), { recursive: true, encoding: 'utf8' });
  const logs = files.filter((file) => /\.indexeddb\.leveldb[\\/]\d+\.log$/.test(file)).toSorted();
  const file = path.join(data, 'browser-profile', logs.at(-1) ?? '');
  truncateSync(file, readFileSync(file).length - 5);
  sum['logs torn by hand'] += 1;
  for (const start of [1, 2, 3]) {
    const desk = await look(data, known, folder, sum, (what) => add(`start ${start} after a torn log: ${what}`));
    await desk.close();
  }
}
