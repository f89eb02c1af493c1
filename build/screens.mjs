/**
 * `npm run screens`: pictures of every page, from the demonstration's data and nobody else's, into `docs/screens/`, side by side on its `index.md`.
 * `--only today` takes those whose name begins so and writes no index; `--out DIR`; `--profile DIR` keeps the browser with its demonstration for the next time.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildIfStale } from './build.mjs';
import { pictures } from './screens-list.mjs';
import { serve } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** A Wednesday in everybody's call hours: the pictures are the same whenever they are taken. */
const DAY = '2026-11-18T10:40:00+08:00';
const SIZE = { width: 1366, height: 768 };
/** Of a picture, in percent: letters stay sharp, and all pictures together stay near 4 MB. */
const QUALITY = 54;
const MOST_BYTES = 4_500_000;
/** ms without a change on the page after which it has settled; and at most. */
const QUIET = 250;
const PATIENCE = 15_000;
/** ms for making the demonstration. */
const MAKING = 400_000;

const { values: flags } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string' }, profile: { type: 'string' }, port: { type: 'string' } },
});
const out = path.resolve(flags.out ?? path.join(root, 'docs/screens'));
const profile = flags.profile ?? mkdtempSync(path.join(tmpdir(), 'deskbook-screens-'));
const wanted = pictures.filter(({ name }) => flags.only === undefined || name.startsWith(flags.only));

await buildIfStale();
const { url, close } = await serve(path.join(root, 'out/renderer'), Number(flags.port ?? 0));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['EOC_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=zh-CN'],
  locale: 'zh-CN',
  viewport: SIZE,
});
try {
  mkdirSync(out, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE);
  const camera = await context.newCDPSession(page);
  await page.addInitScript(shift, Date.parse(DAY) - Date.now());
  await page.goto(url);
  for (const picture of wanted) await take(page, camera, picture);
  if (flags.only === undefined) writeIndex();
} finally {
  await context.close();
  await close();
  if (flags.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Runs in the page: the program believes that it is so many ms later than it is. @param {number} ahead */
function shift(ahead) {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args) => (args.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, args)),
    get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} camera
 * @param {import('./screens-list.mjs').Picture} picture
 */
async function take(page, camera, { name, at, language = 'zh', size = SIZE, prepare }) {
  await page.setViewportSize(size);
  if (at === 'start') await toStart(page);
  else {
    await toDesk(page, language);
    await page.evaluate((hash) => location.replace(`#${hash}`), at);
  }
  await settled(page);
  if (prepare) {
    await prepare(page);
    await settled(page);
  }
  const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(path.join(out, `${name}.webp`), Buffer.from(data, 'base64'));
  if ((await page.locator('dialog[open], [role=dialog]').count()) > 0) await page.keyboard.press('Escape');
  console.log(name);
}

/** The first page of a program without a site. @param {import('playwright-core').Page} page */
async function toStart(page) {
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByText('先用演示数据看看').waitFor();
}

/**
 * The demonstration with somebody signed in, in a language; made when there is none.
 * @param {import('playwright-core').Page} page
 * @param {'zh' | 'en'} language
 */
async function toDesk(page, language) {
  const stands = await page.evaluate(() => document.documentElement.lang.slice(0, 2));
  const rail = page.locator('nav.rail');
  if ((await rail.count()) > 0 && stands === language) return;
  const made = await page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'deskbook-demo'));
  const who = page.locator('fieldset, [role=group], [role=radiogroup]').filter({ hasText: /谁当班|on duty/ });
  if (!made) {
    await page.getByRole('button', { name: '先用演示数据看看' }).click();
    await who.first().waitFor({ timeout: MAKING });
  }
  await page.evaluate((chosen) => {
    localStorage.setItem('deskbook.demo', 'yes');
    localStorage.setItem('deskbook.preferences', JSON.stringify({ state: { language: chosen }, version: 1 }));
  }, language);
  await page.reload();
  await who.first().waitFor();
  await page.keyboard.press('Enter');
  await rail.waitFor();
}

/** Waits until the page has what it shows, and nothing on it changes any more. @param {import('playwright-core').Page} page */
async function settled(page) {
  await page.evaluate(
    ({ quiet, most }) =>
      new Promise((done) => {
        const until = performance.now() + most;
        const busy = () => document.querySelector('.loading, main [aria-busy=true], main progress') !== null;
        let timer = 0;
        const look = () => {
          clearTimeout(timer);
          timer = window.setTimeout(() => (busy() && performance.now() < until ? look() : done(undefined)), quiet);
        };
        new MutationObserver(() => performance.now() < until && look()).observe(document.body, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
        look();
      }),
    { quiet: QUIET, most: PATIENCE },
  );
}

/** The page that shows them side by side; too large a folder fails. */
function writeIndex() {
  const known = new Set(pictures.map(({ name }) => `${name}.webp`));
  for (const file of readdirSync(out)) if (file.endsWith('.webp') && !known.has(file)) rmSync(path.join(out, file));
  const lines = [
    '# Screens',
    '',
    'Every page as it looks at 1366×768, taken by `npm run screens` from the demonstration: names, phones and flats are made up.',
    '',
  ];
  for (let at = 0; at < pictures.length; at += 2) {
    const pair = pictures.slice(at, at + 2);
    lines.push(`| ${pair.map(({ title }) => title).join(' | ')} |`, `|${' --- |'.repeat(pair.length)}`);
    lines.push(`| ${pair.map(({ name, title }) => `![${title}](${name}.webp)`).join(' | ')} |`, '');
  }
  writeFileSync(path.join(out, 'index.md'), `${lines.join('\n').trimEnd()}\n`);
  const bytes = readdirSync(out).reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0);
  console.log(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
  if (bytes > MOST_BYTES) throw new Error(`docs/screens is larger than ${MOST_BYTES / 1e6} MB: lower QUALITY`);
}
