/** What somebody at the desk feels: the start, a list that opens, the search box, typing; and the memory of the window after all that. */
import path from 'node:path';
import { DEMO_PIN } from '@shared/demo/pin';
import type { Page } from 'playwright-core';
import type { Measured } from '../figures/figures';
import { ask, bareProgram, driverIn, openProgram, writeAsked } from '../program';
import { framesOf, type LongFrame, watchFrames } from './frames';
import { type Group, line, type Place, times, within } from './group';
import { heldMB, privateMB } from './memory';

const STARTS = 5;
const LISTS = 7;
/** More than this many records may take the longer of the two budgets of the box. */
const MANY = 100_000;
const SIGN_IN = '.sign-in-pin';
const FIELD = '.framework-field';
const ROW = '[role="row"] [role="gridcell"]';

export const startGroup: Group = {
  name: 'start',
  run: async (running, { site, program, tell }) => {
    const { page } = running;
    const pair = { value: [] as number[], floor: [] as number[] };
    const framework: number[] = [];
    const home = page.url();
    const floors = await writeAsked(page, program);
    const asked: number[] = [];
    const loaded: number[] = [];
    for (let round = 0; round <= STARTS; round += 1) {
      await page.goto(home);
      const value = await shownAt(page, SIGN_IN);
      await page.goto(new URL('bench/empty.html', home).href);
      const floor = await emptyStart(page);
      await page.goto(new URL('bench/framework.html', home).href);
      const drawn = await shownAt(page, FIELD);
      await page.goto(floors.asked);
      const answered = await shownAt(page, FIELD);
      await page.goto(floors.loaded);
      const compiled = await shownAt(page, FIELD);
      if (round === 0) continue;
      loaded.push(compiled);
      framework.push(drawn);
      asked.push(answered);
      pair.value.push(value);
      pair.floor.push(floor);
    }
    // One program at a time on one folder.
    await running.close();
    tell('cold starts');
    const cold = { value: [] as number[], floor: [] as number[] };
    const opened: number[] = [];
    const bare = bareProgram(program);
    const empty = path.join(path.dirname(site.data), 'empty');
    // The first two put all of the database into the two copies before opening, as after an update; from then on each takes what was written since.
    for (let round = 0; round < 5; round += 1) {
      const value = await coldStart(site.data, program, SIGN_IN);
      const floor = await coldStart(`${empty}-${round}`, program, 'form, .stack');
      const open = await coldStart(site.data, bare, FIELD);
      if (round < 2) continue;
      opened.push(open);
      cold.value.push(value);
      cold.floor.push(floor);
    }
    return [
      line('start.page', 'from the page to the sign-in; floor: an empty page that opens the database and reads 50 rows', pair, {
        budget: times(1.5),
      }),
      line(
        'start.page.framework',
        'the same; floor: a page with React and Dexie alone that draws, opens the database, reads 50 rows and shows a field',
        { value: pair.value, floor: framework },
        { budget: times(1.5) },
      ),
      line(
        'start.page.asked',
        'the same; floor: that page, asking the same of the database and of the main process as the program does before its field',
        { value: pair.value, floor: asked },
        { budget: times(1.5) },
      ),
      line(
        'start.page.loaded',
        'the same; floor: that page, with the program’s own script and style sheet of the first screen fetched and compiled before it asks, and not run',
        { value: pair.value, floor: loaded },
        { budget: times(1.5) },
      ),
      line('start.cold', 'from the command to the sign-in; floor: the same program without a record', cold, { budget: times(1.5) }),
      line(
        'start.cold.open',
        'the same; floor: the same program on the same database, its page the one with React and Dexie alone',
        { value: cold.value, floor: opened },
        { budget: times(1.5) },
      ),
    ];
  },
};

export const screenGroup: Group = {
  name: 'screen',
  run: async ({ page }, place) => {
    await signIn(page);
    const felt = [...(await lists(page)), ...(await typing(page, place.tell))];
    await searchKept(page);
    const answers = await answerTimes(page, place.rounds);
    // Before the floors: they hold all lines of the search in the same process.
    const memory = [privateMB(place.site.data)];
    const held = [await heldMB(page, place.site.data)];
    const floors = await withFloors(page, answers, place);
    return [...felt, ...floors, ...memoryLines(memory, { value: held, floor: await heldAlone(page, place) })];
  },
};

function memoryLines(value: readonly number[], held: Pick<Measured, 'value' | 'floor'>): readonly Measured[] {
  return [
    line(
      'memory.window',
      'private memory of the window’s process after these lines',
      { value, floor: [] },
      { unit: 'MB', budget: within(350) },
    ),
    line(
      'memory.window.held',
      'the same once nothing waits for the collector; floor: a page with React and Dexie alone and a worker that only holds what the search looks through',
      held,
      { unit: 'MB' },
    ),
  ];
}

/** The window leaves the program: the last thing that is measured of it. */
async function heldAlone(page: Page, { site }: Place): Promise<readonly number[]> {
  // By way of nothing, so that the program's own memory goes first.
  const held = new URL('bench/held.html', page.url()).href;
  await page.goto('about:blank');
  await page.goto(held);
  await page.locator('.held-lines').waitFor({ state: 'attached', timeout: 120_000 });
  return [await heldMB(page, site.data)];
}

/** Whoever is offered first signs in. */
export async function signIn(page: Page): Promise<void> {
  await page.locator(SIGN_IN).fill(DEMO_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** ms since the page began when something is there; looked for at each frame. */
async function shownAt(page: Page, selector: string): Promise<number> {
  const handle = await page.waitForFunction((wanted) => (document.querySelector(wanted) === null ? 0 : performance.now()), selector);
  return handle.jsonValue();
}

function emptyStart(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const began = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const started = performance.now();
    const db = await answer(indexedDB.open('deskbook'));
    await answer(db.transaction('rows').objectStore('rows').index('[register+at]').getAll(null, 50));
    db.close();
    return began.loadEventEnd + performance.now() - started;
  });
}

async function coldStart(data: string, program: string, selector: string): Promise<number> {
  const started = performance.now();
  const running = await openProgram(data, program);
  await running.page.locator(selector).first().waitFor();
  const ms = performance.now() - started;
  await running.close();
  return ms;
}

/** From the click to the first row of another list, to and fro. */
async function lists(page: Page): Promise<readonly Measured[]> {
  const value: number[] = [];
  for (let round = 0; round < LISTS; round += 1) {
    await page.evaluate(() => window.location.replace('#/today'));
    await page.locator(ROW).first().waitFor({ state: 'detached' });
    value.push(
      await page.evaluate(async (row) => {
        const started = performance.now();
        window.location.replace('#/r/requests');
        while (document.querySelector(row) === null) {
          if (performance.now() - started > 60_000) throw new Error('the list shows no row');
          await new Promise((next) => requestAnimationFrame(next));
        }
        return performance.now() - started;
      }, ROW),
    );
  }
  return [line('list.shown', 'from the order to the first row of the list on the screen', { value: value.slice(1), floor: [] }, {})];
}

/** Calls that are written. */
const CALLS = 3;
const WORDS = '客厅顶灯不亮，业主说昨晚跳闸后就这样，请安排师傅上门看一下。';

/** A call is written down as at the desk, and thrown away, some times over. The browser tells of every frame over 50 ms. */
async function typing(page: Page, tell: Place['tell']): Promise<readonly Measured[]> {
  const longest: number[] = [];
  for (let round = 0; round < CALLS; round += 1) {
    const frames = await framesOfCall(page);
    for (const { ms, why } of frames) tell(`a frame of ${ms.toFixed(0)} ms while typing: ${why}`);
    longest.push(Math.max(0, ...frames.map(({ ms }) => ms)));
  }
  return [
    line(
      'typing',
      `longest frame over 50 ms while a call is written (${WORDS.length + 7} letters), the middle one of ${CALLS} calls; 0 = none`,
      { value: longest, floor: [] },
      { budget: within(50) },
    ),
  ];
}

async function framesOfCall(page: Page): Promise<readonly LongFrame[]> {
  await page.keyboard.press('F2');
  await page.getByRole('form', { name: /值班记录/ }).waitFor();
  await watchFrames(page);
  await page.keyboard.type('3-1-201', { delay: 60 });
  for (const _field of [1, 2, 3]) await page.keyboard.press('Enter', { delay: 60 });
  for (const letter of WORDS) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(60);
  }
  const frames = await framesOf(page);
  await page.keyboard.press('Escape');
  await page.locator(ROW).first().waitFor();
  return frames;
}

/** Common words, initials, part of a number, a name. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'search.word': '漏水',
  'search.initials': 'wxm',
  'search.number': '0042',
  'search.two': '物业 电梯',
};

/** The worker packs all lines once, in the first minutes of a site that was just filled, and finds them packed at every start after that. */
export function searchKept(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const db = await answer(indexedDB.open('deskbook'));
    const started = performance.now();
    while ((await answer(db.transaction('segments').objectStore('segments').get('book'))) === undefined) {
      if (performance.now() - started > 600_000) throw new Error('the search keeps nothing');
      await new Promise((next) => setTimeout(next, 500));
    }
    db.close();
  });
}

interface Answer {
  readonly name: string;
  readonly text: string;
  readonly value: readonly number[];
}

async function answerTimes(page: Page, rounds: number): Promise<readonly Answer[]> {
  const found: Answer[] = [];
  for (const [name, text] of Object.entries(QUESTIONS)) {
    const value: number[] = [];
    for (let round = 0; round <= Math.min(5, rounds); round += 1) {
      await page.keyboard.press('Control+K');
      await page.getByRole('dialog').waitFor();
      value.push(await hitsAfter(page, text));
      await closeBox(page);
    }
    found.push({ name, text, value: value.slice(1) });
  }
  return found;
}

async function withFloors(page: Page, answers: readonly Answer[], { records, rounds }: Place): Promise<readonly Measured[]> {
  await driverIn(page);
  const firstWord = (text: string): string => text.split(' ')[0] ?? text;
  const floors = await ask(
    page,
    'scan',
    answers.map(({ text }) => firstWord(text)),
    rounds,
  );
  return answers.map(({ name, text, value }) =>
    line(
      name,
      `${text} in the box, from the letter to the hits on the screen; floor: indexOf over the joined lines`,
      { value, floor: floors[firstWord(text)] ?? [] },
      { budget: within(records > MANY ? 200 : 50) },
    ),
  );
}

export async function closeBox(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What was looked for is marked in the hits; no command has any of the words. */
export function hitsAfter(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('[role="dialog"] input');
    if (!input) throw new Error('there is no box');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const started = performance.now();
    set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const hit = (): boolean => document.querySelector('[role="dialog"] [role="option"] mark') !== null;
    while (!hit()) {
      if (performance.now() - started > 60_000) throw new Error(`nothing is found for ${typed}`);
      await new Promise((next) => requestAnimationFrame(next));
    }
    return performance.now() - started;
  }, text);
}
