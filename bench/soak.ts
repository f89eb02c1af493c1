/** The soak: mixed work at a desk with all records behind it, for so many minutes, and what the window's memory does meanwhile. */
import 'fake-indexeddb/auto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '@shared/demo/random';
import type { Page } from 'playwright-core';
import { judgeSoak, MOST_GROWTH, MOST_MB, type Soaked } from './figures/soak';
import { heldMB, privateMB } from './lines/memory';
import { closeBox, hitsAfter, searchKept, signIn } from './lines/screen';
import { dropFolder, openProgram, programIn } from './program';
import { siteOf } from './site';

const LISTS = ['requests', 'duty', 'workorders', 'callbacks', 'visitors', 'keys', 'parcels', 'handover'];
const WORDS = ['漏水', 'wxm', '电梯', '0042', '钥匙'];
/** Samples of the memory in a run. */
const SAMPLES = 30;
/** Every so many samples all is collected that nobody needs. */
const COLLECT = 10;
const PATIENCE = 60_000;

/** `--minutes N` (60), `--records N` (1,000,000), `--seed N`. @returns the exit code: 1 when memory grew or was too much */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '60' },
      records: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [minutes, records] = [Number(values.minutes), Number(values.records)];
  if (!(minutes > 0) || !(records > 0)) throw new Error('--minutes and --records need numbers');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'deskbook-soak-'));
  try {
    const program = await programIn(path.join(folder, 'program'), false);
    const site = await siteOf(records, program, folder, (text) => console.log(`  ${text}`));
    const soaked = await workAt(site.data, program, minutes, Number(values.seed));
    const { most, early, late, growth, ok } = judgeSoak(soaked);
    const held = soaked.held.map((mb) => mb.toFixed(0)).join(', ');
    console.log(`${records} records, ${minutes} minutes: at most ${most} MB (${MOST_MB}), early ${early} MB, late ${late} MB;`);
    console.log(`held after collecting: ${held} MB, ${growth} x (${MOST_GROWTH})`);
    return ok ? 0 : 1;
  } finally {
    dropFolder(folder);
  }
}

async function workAt(data: string, program: string, minutes: number, seed: number): Promise<Soaked> {
  const running = await openProgram(data, program);
  const { page } = running;
  page.setDefaultTimeout(PATIENCE);
  const random = randomOf(seed, 'soak');
  const [used, held]: [number[], number[]] = [[], []];
  let turns = 0;
  try {
    await signIn(page);
    await searchKept(page);
    const started = performance.now();
    const whole = minutes * 60_000;
    for (let passed = 0; passed < whole; passed = performance.now() - started) {
      await random.pick([seeList, seeBoard, search, logCall])(page, random.pick(LISTS), random.pick(WORDS));
      turns += 1;
      if (passed < ((used.length + 1) * whole) / SAMPLES) continue;
      used.push(privateMB(data));
      console.log(`  ${(passed / 60_000).toFixed(1)} min, ${turns} turns: ${used.at(-1)?.toFixed(0)} MB${jobsOf(page)}`);
      if (used.length % COLLECT === 0) held.push(await heldMB(page, data));
    }
    return { used, held };
  } finally {
    await running.close().catch(() => running.kill());
  }
}

/** What works beside the screen just now: a snapshot, its trial. */
function jobsOf(page: Page): string {
  const names = page.workers().map((worker) => /([a-z-]+)-worker/.exec(worker.url())?.[1] ?? 'another');
  return names.length > 0 ? `, ${names.join(' and ')}` : '';
}

async function seeList(page: Page, list: string): Promise<void> {
  await page.evaluate((to) => window.location.replace(`#/r/${to}`), list);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.mouse.move(700, 450);
  for (let turn = 0; turn < 5; turn += 1) {
    await page.mouse.wheel(0, 1_500);
    await page.waitForTimeout(100);
  }
}

async function seeBoard(page: Page): Promise<void> {
  await page.evaluate(() => window.location.replace('#/today'));
  await page.locator('.board').waitFor();
  await page.waitForTimeout(300);
}

async function search(page: Page, _list: string, word: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await hitsAfter(page, word);
  await closeBox(page);
}

/** A call is written down and saved, as most of a day's records are. */
async function logCall(page: Page, _list: string, word: string): Promise<void> {
  await page.keyboard.press('F2');
  const form = page.getByRole('form', { name: /值班记录/ });
  await form.waitFor();
  await page.keyboard.type('3-1-201');
  // A hand's time: whatever ends at once after such letters is a scanner's.
  await page.waitForTimeout(60);
  for (const _field of [1, 2, 3]) await page.keyboard.press('Enter');
  await page.keyboard.insertText(`${word}，业主来电询问`);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}
