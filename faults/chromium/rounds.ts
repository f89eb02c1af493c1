/** One round after the other on the same data: start, look, work, and an end that nobody asked for. */

import type { Random } from '@shared/demo/random';
import type { Page } from 'playwright-core';
import { driverBundle } from './driver-bundle';
import type { Found } from './page/check';
import type { Driver } from './page/driver';
import { type Desk, openDesk, type Victim } from './stand-in';

/** What the program's first page says. */
export type FirstPage = 'first' | 'sign-in' | 'recovery' | 'other';

export interface Acknowledged {
  /** Hash by number of the last entry of each acknowledged change. */
  readonly entries: Map<number, string>;
  /** When the window had the answer, ms since 1970, by the same number. */
  readonly at: Map<number, number>;
  /** Saved under a red light. */
  red: number;
  /** Refused by a rule of the desk. */
  refused: number;
  /** Refused since database or journal file could not be written. */
  failed: number;
}

export interface Looked {
  readonly page: FirstPage;
  readonly found: Found;
  /** Numbers that were acknowledged and are not there as they were. */
  readonly missing: readonly number[];
}

const PATIENCE = 20_000;
/** ms between two looks whether what is waited for has come. */
const STEP = 100;

export function nothingYet(): Acknowledged {
  return { entries: new Map(), at: new Map(), red: 0, refused: 0, failed: 0 };
}

/** Starts the program and looks whether everything that was acknowledged is there. The window then holds the bench's driver. */
export async function startAndLook(
  data: string,
  env: Readonly<Record<string, string>>,
  known: Acknowledged,
  start: (data: string, env: Readonly<Record<string, string>>) => Promise<Desk> = openDesk,
): Promise<Looked & { desk: Desk }> {
  const desk = await start(data, env);
  try {
    const page = await firstPage(desk.page);
    await putDriverIn(desk.page);
    const found = await desk.page.evaluate(() => (globalThis as unknown as { faultBench: Driver }).faultBench.check());
    const missing = [...known.entries].filter(([seq, hash]) => found.hashes[seq - 1] !== hash).map(([seq]) => seq);
    return { desk, page, found, missing };
  } catch (error) {
    await desk.kill();
    throw error;
  }
}

export interface Ending {
  /** How long nothing may be acknowledged, ms; a wait of less than the usual one is no error. */
  readonly patience?: number;
  /** Who dies a moment before the others. */
  readonly first?: Victim;
  /** What is waited for, no longer than the time given. */
  readonly until?: () => boolean;
}

/** Works for about so many ms after the first change was acknowledged, and then everything is killed. */
export async function workAndKill(
  desk: Desk,
  seed: number,
  ms: number,
  known: Acknowledged,
  { patience = PATIENCE, first, until = () => false }: Ending = {},
): Promise<string> {
  const saved = new Promise<void>((done) => {
    desk.page.on('console', (message) => {
      if (takeDown(message.text(), known)) done();
    });
  });
  const work = desk.page.evaluate(async (from) => {
    const bench = (globalThis as unknown as { faultBench: Driver }).faultBench;
    await bench.found();
    await bench.work(from);
  }, seed);
  // It ends with the window, which is what is wanted.
  const ended = work.then(
    () => 'stopped',
    (error: unknown) => String(error),
  );
  const begun = await Promise.race([saved, ended, pause(patience).then(() => 'nothing was saved for long')]);
  if (begun !== undefined && patience >= PATIENCE) throw new Error(begun);
  let over = '';
  void ended.then((why) => {
    over = why;
  });
  for (const end = Date.now() + ms; Date.now() < end && !until() && over === ''; ) await pause(Math.min(STEP, end - Date.now()));
  await desk.kill(first);
  return over;
}

/** Between 60 and 700 ms, short ones more often. */
export function moment(random: Random): number {
  return 60 + Math.floor(random.next() ** 2 * 640);
}

function takeDown(line: string, known: Acknowledged): boolean {
  const [kind, seq, hash, at] = line.split(' ');
  if (kind === 'no') known[/^(database|journal)\./.test(hash ?? '') ? 'failed' : 'refused'] += 1;
  if ((kind !== 'ack' && kind !== 'red') || seq === undefined || hash === undefined) return false;
  known.entries.set(Number(seq), hash);
  if (kind === 'red') known.red += 1;
  else known.at.set(Number(seq), Number(at));
  return true;
}

const PAGES: readonly (readonly [FirstPage, string])[] = [
  ['sign-in', '谁当班'],
  ['first', '第一次使用'],
  ['recovery', '从备份恢复'],
  // In a browser without its folder there is nothing to recover from yet.
  ['recovery', '数据库里的记录不见了'],
];

export async function firstPage(page: Page): Promise<FirstPage> {
  const words = PAGES.map(([, word]) => word);
  const said = await page
    .waitForFunction((all) => all.find((word) => document.body.innerText.includes(word)) ?? null, words, { timeout: 20_000, polling: 50 })
    .then((handle) => handle.jsonValue())
    .catch(() => null);
  return PAGES.find(([, word]) => word === said)?.[0] ?? 'other';
}

/** Leaves React's page for a quiet file of the same origin, so that nobody else writes, and evaluates the driver there. */
export async function putDriverIn(page: Page): Promise<void> {
  const sheet = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? '');
  await page.goto(sheet);
  await page.evaluate(await driverBundle());
}

function pause(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms));
}
