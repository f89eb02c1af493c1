/** Every page, register, form, record and box by keyboard alone: all of it is reached, the focus is always seen, never caught and never lost. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { registerList } from '@shared/registers/index';
import { press } from './keys';
import type { Story } from './story';
import { gone, shown } from './wait';
import { installSpy, settled, walk } from './walk';

/** The pages as the program has them: read from its list, so that a new one is walked by itself. */
const LIST = readFileSync(path.resolve(import.meta.dirname, '../../renderer/app/pages.ts'), 'utf8');
const PAGES = [...LIST.matchAll(/^ {4}path: '(\/[^']+)'/gm)].map(([, found]) => found ?? '');
/** Those that are no place of the rail: Esc leads back from them. */
const BESIDE = [...LIST.matchAll(/^ {4}path: '(\/[^']+)'(?:(?!path:)[^])*?place: 'hidden'/gm)].map(([, found]) => found ?? '');
const MAIN = '.frame-main';

/** Walks the whole demonstration as its manager, for whom every page is there; what is wrong, a line each. Begin signed in. */
export async function keyboardFaults(story: Story): Promise<readonly string[]> {
  if (PAGES.length < 10 || BESIDE.length < 5) return ['the list of pages is not read any more'];
  const faults: string[] = [];
  await story.page.evaluate(installSpy);
  await walkFrame(story, faults);
  await walkBoxes(story, faults);
  for (const each of PAGES) await walkPage(story, each, faults);
  for (const each of BESIDE) await walkBack(story, each, faults);
  const rows = await story.page.evaluate(firstRows);
  await walkPage(story, `/unit/${rows['units']?.no ?? ''}`, faults);
  for (const { definition } of registerList) await walkRegister(story, definition.id, rows[definition.id]?.id ?? '', faults);
  return faults;
}

/** Goes there past the keyboard: the ways to the pages are told elsewhere, what is on them is the matter here. */
async function to(story: Story, place: string, faults: string[]): Promise<void> {
  // From something that goes with the page, so that its focus goes lost unless it is looked after.
  await story.page.evaluate((hash) => {
    const all = document.querySelectorAll<HTMLElement>('.frame-main :is(a[href], button:not(:disabled), input)');
    all.item(all.length - 1)?.focus();
    window.location.assign(hash);
  }, `#${place}`);
  if (!(await settled(story.page))) faults.push(`${place}: the focus is nowhere after coming here`);
}

async function walkPage(story: Story, place: string, faults: string[], known: string[] = [place]): Promise<void> {
  await to(story, place, faults);
  const walked = await walk(story.page, MAIN);
  faults.push(...walked.faults.map((fault) => `${place}: ${fault}`));
  for (const next of walked.places) {
    if (known.includes(next)) continue;
    known.push(next);
    await walkPage(story, next, faults, known);
  }
}

/** Esc goes back to where somebody came from. */
async function walkBack(story: Story, place: string, faults: string[]): Promise<void> {
  await to(story, '/r/duty', faults);
  await to(story, place, faults);
  await press(story, 'Escape');
  await settled(story.page);
  const at = await story.page.evaluate(() => window.location.hash);
  if (at !== '#/r/duty') faults.push(`${place}: Esc does not lead back, but to ${at}`);
}

/** The bar, the rail, the page and the foot in one round. */
async function walkFrame(story: Story, faults: string[]): Promise<void> {
  await to(story, '/today', faults);
  // Read after the board stands; what comes while somebody walks is reached by nobody.
  await story.page.locator('.today-weeks').first().waitFor();
  const { stops, faults: found } = await walk(story.page, '.frame', true);
  if (stops < 20) faults.push(`frame: only ${stops} stops`);
  faults.push(...found.map((fault) => `frame: ${fault}`));
}

/** What opens over the page gives the focus back to where it was. */
async function walkBoxes(story: Story, faults: string[]): Promise<void> {
  for (const [key, box] of [
    ['?', 'dialog'],
    ['F10', 'dialog'],
    ['Control+K', '[role="dialog"]'],
  ] as const) {
    await to(story, '/r/requests', faults);
    await story.page.locator('[role="grid"]').focus();
    await press(story, key);
    const opened = story.page.locator(box);
    await shown(opened);
    if (key !== 'Control+K') faults.push(...(await walk(story.page, box, true)).faults.map((fault) => `${key}: ${fault}`));
    await press(story, 'Escape');
    await gone(opened);
    const back = await story.page.evaluate(() => document.activeElement?.getAttribute('role'));
    if (back !== 'grid') faults.push(`${key}: the focus does not come back`);
  }
}

/** Its list or board, its form, and a record of it; Esc leads back each time. */
async function walkRegister(story: Story, register: string, id: string, faults: string[]): Promise<void> {
  const list = `/r/${register}`;
  await walkPage(story, list, faults);
  for (const [place, part] of [
    [`${list}/new`, `${MAIN} form`],
    [`${list}/${id}`, `${MAIN} article`],
  ] as const) {
    if (id === '' && part.endsWith('article')) continue;
    await to(story, place, faults);
    if ((await story.page.locator(part).count()) === 0) continue;
    const walked = await walk(story.page, part);
    faults.push(...walked.faults.map((fault) => `${place}: ${fault}`));
    await story.page.evaluate((selector) => document.querySelector<HTMLElement>(`${selector} :is(input, button)`)?.focus(), part);
    await press(story, 'Escape');
    if (!(await settled(story.page))) faults.push(`${place}: Esc leaves the focus nowhere`);
    const at = await story.page.evaluate(() => window.location.hash);
    if (at !== `#${list}`) faults.push(`${place}: Esc does not lead back, but to ${at}`);
  }
}

/** The newest row of each register that is not void. */
async function firstRows(): Promise<Record<string, { readonly id: string; readonly no: string }>> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('deskbook-demo');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  interface Kept {
    readonly id: string;
    readonly no: string;
    readonly register: string;
    readonly voided: string;
  }
  const all = await new Promise<Kept[]>((resolve, reject) => {
    const request = db.transaction('rows').objectStore('rows').getAll();
    request.onsuccess = () => resolve(request.result as Kept[]);
    request.onerror = () => reject(request.error);
  });
  db.close();
  const out: Record<string, { readonly id: string; readonly no: string }> = {};
  for (const { id, no, register, voided } of all) if (voided === '') out[register] = { id, no };
  return out;
}
