/** SQLite in a page of its own, in the same Chromium: `npm install --prefix bench/peers` brings it. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Question, Sample, Three } from './page/databases';

const FOLDER = path.join(import.meta.dirname, 'peers');
const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

export interface SqliteTimes extends Three<readonly number[]> {
  /** Of SQLite. */
  readonly version: string;
}

/** Builds the page into `folder`, opens it with the Chromium at `executable` and measures. */
export async function sqliteTimes(executable: string, folder: string, sample: Sample, question: Question): Promise<SqliteTimes> {
  await build({
    configFile: false,
    root: FOLDER,
    base: './',
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      target: 'chrome148',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: path.join(FOLDER, 'sqlite-page.js'), output: { entryFileNames: 'page.js' } },
    },
  });
  const server = await serving(folder);
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
    await page.waitForFunction(() => 'sqliteTimes' in globalThis);
    return await page.evaluate(
      (given) => (globalThis as unknown as { sqliteTimes(all: unknown): Promise<SqliteTimes> }).sqliteTimes(given),
      { ...sample, ...question },
    );
  } finally {
    await browser.close();
    server.close();
  }
}

function serving(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    if (pathname === '/index.html') {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>SQLite</title><script type="module" src="./page.js"></script>');
      return;
    }
    try {
      const bytes = readFileSync(path.join(folder, path.normalize(pathname)));
      response.setHeader('content-type', KINDS[path.extname(pathname)] ?? 'application/octet-stream').end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
