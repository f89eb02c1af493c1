/** Case: the database is gone, the journal file is damaged, or both: what was found must be told, and everything that can come back must. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Random, randomOf } from '@shared/demo/random';
import type { Page } from 'playwright-core';
import { type Case, Failures } from '../bench/case';
import { freshFolders } from './crash-image';
import type { Driver } from './page/driver';
import { firstPage, nothingYet, putDriverIn, startAndLook, workAndKill } from './rounds';
import { type Desk, missingForChromium, openDesk } from './stand-in';

/** Every record as text, by store and key. */
export type Dump = Readonly<Record<string, string>>;

interface Damage {
  readonly name: string;
  /** The whole database is deleted. */
  readonly wipe: boolean;
  /** Lines in the middle of the file are spoilt: it must be left as it is and another one begun. */
  readonly spoils?: true;
  /** Changes the journal file. @returns the number of the first line that is not what it was; Infinity = none */
  readonly journal: (file: string, random: Random) => number;
}

const linesUpTo = (bytes: Buffer, end: number): number => bytes.subarray(0, end).toString('utf8').split('\n').length - 1;

function cutEnd(file: string, random: Random): number {
  const bytes = readFileSync(file);
  const keep = bytes.length - random.int(1, Math.min(65_536, bytes.length >> 1));
  truncateSync(file, keep);
  return linesUpTo(bytes, keep) + 1;
}

function change(file: string, random: Random, length: number, how: (byte: number) => number): number {
  const bytes = readFileSync(file);
  const at = random.int(bytes.length >> 2, bytes.length - length - 2);
  for (let i = at; i < at + length; i += 1) bytes[i] = how(bytes[i] ?? 0);
  writeFileSync(file, bytes);
  return linesUpTo(bytes, at) + 1;
}

const DAMAGES: readonly Damage[] = [
  { name: 'database gone', wipe: true, journal: () => Number.POSITIVE_INFINITY },
  { name: 'database gone, end of the journal cut', wipe: true, journal: cutEnd },
  {
    name: 'database gone, a byte of the journal flipped',
    wipe: true,
    spoils: true,
    journal: (file, random) => change(file, random, 1, (byte) => byte ^ 1),
  },
  {
    name: 'database gone, a hole of zeros in the journal',
    wipe: true,
    spoils: true,
    journal: (file, random) => change(file, random, 700, () => 0),
  },
  { name: 'end of the journal cut', wipe: false, journal: cutEnd },
  { name: 'end of the journal zero', wipe: false, journal: zeroEnd },
  { name: 'journal file gone', wipe: false, journal: (file) => (rmSync(file), 1) },
];

function zeroEnd(file: string, random: Random): number {
  const bytes = readFileSync(file);
  const from = bytes.length - random.int(1, Math.min(65_536, bytes.length >> 1));
  bytes.fill(0, from);
  writeFileSync(file, bytes);
  return linesUpTo(bytes, from) + 1;
}

export const wipedCase: Case = {
  name: 'wiped',
  says: 'database deleted, journal file cut, flipped, zeroed or deleted: told, and rebuilt record by record',
  chromium: true,
  run: async ({ quick, seed }) => {
    const missing = missingForChromium();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const failures = new Failures();
    const sum = { damages: 0, 'records compared': 0, 'records lost with the damaged lines': 0 };
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-wiped-'));
    for (const damage of quick ? DAMAGES.slice(0, 1) : DAMAGES) {
      const add = (what: string): void => failures.add(`${damage.name}: ${what}`, `--only wiped --seed ${seed}`);
      try {
        const done = await damageAndStart(parent, damage, randomOf(seed, damage.name));
        sum['records compared'] += done.compared;
        sum['records lost with the damaged lines'] += done.lost;
        for (const what of done.wrong) add(what);
      } catch (error) {
        add(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not an error');
      }
      sum.damages += 1;
    }
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    return { figures: sum, failures: failures.list, floors: { damages: quick ? 1 : DAMAGES.length, 'records compared': 100 } };
  },
};

async function damageAndStart(parent: string, damage: Damage, random: Random) {
  const { data } = freshFolders(parent, 'site');
  const before = await madeRecords(data, random);
  const journal = path.join(data, 'journal');
  const [name = ''] = readdirSync(journal).filter((each) => each.endsWith('.ndjson'));
  const firstBad = damage.journal(path.join(journal, name), random);
  if (damage.wipe) rmSync(path.join(data, 'eoc-profile/Default/IndexedDB'), { recursive: true });
  const spoilt = damage.spoils ? readFileSync(path.join(journal, name)) : null;
  const wrong: string[] = [];
  const desk = await openDesk(data);
  try {
    const page = await firstPage(desk.page);
    const wanted = damage.wipe ? 'recovery' : 'sign-in';
    if (page !== wanted) wrong.push(`the start shows ${page}, not ${wanted}`);
    if (page === 'recovery') wrong.push(...(await recover(desk.page, firstBad)));
    if ((await firstPage(desk.page)) !== 'sign-in') {
      const heading = await desk.page.getByRole('heading').first().textContent({ timeout: 2_000 });
      wrong.push(`the program does not open after it: ${heading}`);
    }
    await putDriverIn(desk.page);
    const after = await dumpOf(desk);
    const found = await desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.check());
    const { lost, stray } = compare(before, after, damage.wipe ? firstBad : Number.POSITIVE_INFINITY);
    wrong.push(...stray);
    if (firstBad === Number.POSITIVE_INFINITY || !damage.wipe) wrong.push(...found.faults);
    wrong.push(...(await goesOn(desk)), ...(await opensAgain(data)));
    if (spoilt && !readFileSync(path.join(journal, name)).equals(spoilt)) wrong.push('the damaged journal file was changed');
    if (spoilt && readdirSync(journal).filter((each) => each.endsWith('.ndjson')).length !== 2)
      wrong.push('not one new journal file was begun');
    return { wrong, lost, compared: Object.keys(before).length };
  } finally {
    await desk.kill();
  }
}

/** A site with some hundred records of all kinds. */
export async function madeRecords(data: string, random: Random): Promise<Dump> {
  const known = nothingYet();
  const first = await startAndLook(data, {}, known);
  await workAndKill(first.desk, random.int(1, 1e9), 3_000, known);
  const second = await startAndLook(data, {}, known);
  // Refused, but before it is, the journal file is brought up to date: the kill may have come between database and file.
  await second.desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.found());
  const dump = await dumpOf(second.desk);
  await second.desk.close();
  return dump;
}

export function dumpOf(desk: Desk): Promise<Dump> {
  return desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.dump());
}

/** Presses the one main button, reads what is said, goes in. */
export async function recover(page: Page, firstBad: number): Promise<readonly string[]> {
  const asked = await page.evaluate(() => document.body.innerText);
  const wrong = asked.includes('数据库里的记录不见了') ? [] : ['it is not said that the records are gone'];
  await page.keyboard.press('Enter');
  await page.getByText('恢复好了').waitFor({ timeout: 60_000 });
  const said = await page.evaluate(() => document.body.innerText);
  const whole = said.includes('找到的全部恢复了');
  const cutOff = firstBad !== Number.POSITIVE_INFINITY && whole && !/恢复不了[^\n]*\n?[^\n]*\d+ 笔/.test(asked);
  if (firstBad === Number.POSITIVE_INFINITY && !whole) wrong.push(`it is not said that all is back: ${said}`);
  if (cutOff) wrong.push(`nothing is said of what is missing from line ${firstBad} on`);
  await page.keyboard.press('Enter');
  return wrong;
}

/** What differs; entries from `firstBad` on, and what only they had told, may be gone, but nothing before them. */
export function compare(before: Dump, after: Dump, firstBad: number): { readonly lost: number; readonly stray: readonly string[] } {
  const differing = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
  if (firstBad === Number.POSITIVE_INFINITY) {
    const [first] = differing;
    const text = first === undefined ? '' : `${first}: ${before[first] ?? 'nothing'} became ${after[first] ?? 'nothing'}`;
    return { lost: 0, stray: first === undefined ? [] : [`${differing.length} records differ, the first is ${text}`] };
  }
  const early = differing.filter((key) => key.startsWith('journal ') && Number(key.slice(8)) < firstBad);
  return {
    lost: differing.length,
    stray: early.length === 0 ? [] : [`entries before line ${firstBad} differ: ${early.slice(0, 3).join(', ')}`],
  };
}

/** What was told once is no alarm any more. */
async function opensAgain(data: string): Promise<readonly string[]> {
  const desk = await openDesk(data);
  try {
    const page = await firstPage(desk.page);
    return page === 'sign-in' ? [] : [`the second start after it shows ${page}`];
  } finally {
    await desk.kill();
  }
}

/** A desk that can read and not write is no desk. */
async function goesOn(desk: Desk): Promise<readonly string[]> {
  const known = nothingYet();
  const said = await workAndKill(desk, 77, 300, known).then(
    () => (known.red > 0 ? [`what is saved now does not reach the journal file (${known.red} red)`] : []),
    (error: unknown) => [`nothing can be saved any more: ${error instanceof Error ? error.message : ''}`],
  );
  return said;
}
