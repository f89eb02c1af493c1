/** The built program with the bench's own page script laid beside it, so that it runs on the program's origin under the program's policy. Nothing of it is packed. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launch, type Running, targets } from '../e2e/targets';
import type { Driver } from './page/driver';
import { buildPeers, missingPeers } from './peers';

export const root = path.resolve(import.meta.dirname, '..');
const PARTS = ['package.json', 'out/main', 'out/preload', 'out/renderer'];

/** Copies the built program to `folder` and builds the driver into its page, and other people's libraries when they are asked for. */
export async function programIn(folder: string, peers: boolean): Promise<string> {
  for (const part of PARTS) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  const page = path.join(folder, 'out/renderer');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') },
    },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.VITE_APP_VERSION': '"bench"' },
    worker: { format: 'es' },
    build: {
      target: 'chrome148',
      outDir: path.join(page, 'bench'),
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(
          ['driver', 'framework', 'held', 'start-asked', 'start-noting'].map((name) => [name, path.join(root, `bench/page/${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  mkdirSync(page, { recursive: true });
  const empty = '<!doctype html><html lang="zh-CN"><title>empty</title><body></body></html>\n';
  // Beside the program's own page, as the driver is looked for from there.
  for (const name of ['bench/empty.html', 'bench-fill.html']) writeFileSync(path.join(page, name), empty);
  for (const name of ['framework', 'held']) writeFileSync(path.join(page, `bench/${name}.html`), plainPage('../first.js', `./${name}.js`));
  writeFileSync(path.join(page, NOTED_PAGE), notedPage(readFileSync(path.join(page, 'index.html'), 'utf8')));
  if (peers && missingPeers().length === 0) await buildPeers(path.join(page, 'bench'));
  return folder;
}

/** Beside the program's own page, since its files are looked for from there. */
const NOTED_PAGE = 'bench-noted.html';

function notedPage(index: string): string {
  const noting = '<script type="module" src="./bench/start-noting.js"></script>';
  const parts = index.split('<script type="module"');
  if (parts.length !== 2) throw new Error('the page has another number of scripts than one');
  return parts.join(`${noting}<script type="module"`);
}

/** Pages without the program that ask what its start asks; `loaded` has its scripts and style sheets there before, compiled and not run. */
export interface AskedPages {
  readonly asked: string;
  readonly loaded: string;
}

/** Opens the program's page once, notes what its start asks of the database, and writes the pages that ask the same without the program. */
export async function writeAsked(page: Page, program: string): Promise<AskedPages> {
  await page.goto(new URL(NOTED_PAGE, page.url()).href);
  const asked = await page.evaluate(() => (globalThis as unknown as { benchStart: Promise<string> }).benchStart);
  const shown = path.join(program, 'out/renderer');
  const own = [...readFileSync(path.join(shown, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.(\/assets\/[^"]+\.(?:js|css))"/g)];
  if (own.length === 0) throw new Error('the page has no script of its own');
  const write = (name: string, benchLoaded: readonly string[]): string => {
    const what = `Object.assign(globalThis, ${JSON.stringify({ benchAsked: asked, benchLoaded })});\n`;
    writeFileSync(path.join(shown, `bench/${name}.js`), what);
    const html = plainPage('../first.js', './start-asked.js').replace('<script type', `<script src="./${name}.js"></script><script type`);
    writeFileSync(path.join(shown, `bench/${name}.html`), html);
    return new URL(`bench/${name}.html`, page.url()).href;
  };
  return {
    asked: write('asked', []),
    loaded: write(
      'loaded',
      own.map(([, file]) => `..${file}`),
    ),
  };
}

/** The program of `programIn` once more, whose window shows the page with React and Dexie alone. */
export function bareProgram(program: string): string {
  const bare = `${program}-bare`;
  cpSync(program, bare, { recursive: true });
  writeFileSync(path.join(bare, 'out/renderer/index.html'), plainPage('./first.js', './bench/framework.js'));
  return bare;
}

/** @param first the program's own first script: without its policy no page of it may start a worker */
function plainPage(first: string, script: string): string {
  const scripts = `<script src="${first}"></script><script type="module" src="${script}"></script>`;
  return `<!doctype html><html lang="zh-CN"><title>bench</title><body>${scripts}</body></html>\n`;
}

/** Starts the program of `programIn` with its data in `data`: on real Electron where there is one, else on the stand-in. */
export async function openProgram(data: string, program: string): Promise<Running> {
  const target = targets.find(({ kind }) => kind === 'electron');
  if (!target) throw new Error('no desktop host to measure on: E2E_TARGETS leaves none');
  mkdirSync(data, { recursive: true });
  return launch(target, data, { program });
}

/** Takes away a folder of a run. What keeps it from going is told and thrown by nobody: the run's own error is the one that counts. */
export function dropFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    console.warn(`${folder} is left: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

/** Puts the driver into the window that is open now; a reload takes it out. */
export async function driverIn(page: Page): Promise<void> {
  // As text: what runs the bench would put an import of its own in its place.
  await page.evaluate("import(new URL('bench/driver.js', window.location.href).href).then(() => undefined)");
}

/** Calls the driver in the window. */
export function ask<Name extends keyof Driver>(
  page: Page,
  name: Name,
  ...args: Parameters<Driver[Name]>
): Promise<Awaited<ReturnType<Driver[Name]>>> {
  return page.evaluate(
    ([called, given]) => {
      const { deskBench } = globalThis as unknown as { deskBench: Record<string, (...all: readonly unknown[]) => Promise<unknown>> };
      const run = deskBench[called];
      if (!run) throw new Error(`the driver cannot ${called}`);
      return run(...given);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Driver[Name]>>>;
}
