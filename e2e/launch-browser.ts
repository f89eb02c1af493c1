/** Starts the browser host: the start script's own server and a Chromium with its own profile. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { killAll, processesOf } from './processes';
import type { LaunchOptions, Running, Target } from './targets';

/**
 * Chromium's address bar begins pages of its own, half of all the work of a start. Of several such lists it takes the last: the others are those
 * that Playwright gives.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const FLAGS = [
  `--disable-features=${WITHOUT.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

export async function launchBrowser(target: Target, root: string, userData: string, options: LaunchOptions): Promise<Running> {
  const { server, url } = await startServer(root, userData);
  const context = await chromium.launchPersistentContext(path.join(userData, 'browser-profile'), {
    executablePath: target.executable,
    headless: true,
    chromiumSandbox: false,
    args: FLAGS,
    acceptDownloads: true,
    downloadsPath: path.join(userData, 'browser-downloads'),
    locale: 'zh-CN',
    viewport: options.viewport ?? { width: 1366, height: 768 },
  });
  const seen: string[] = [];
  await context.route(
    (to) => /^(https?|wss?|ftp):$/.test(to.protocol) && to.origin !== new URL(url).origin,
    (route) => {
      seen.push(route.request().url());
      return route.abort('internetdisconnected');
    },
  );
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}index.html${options.hash ?? ''}`);
  await page.waitForLoadState('load');
  return {
    target,
    page,
    app: null,
    close: async () => {
      await context.close();
      await killAll([server.pid ?? 0]);
    },
    kill: () => killAll([...processesOf(userData), server.pid ?? 0]),
    external: () => Promise.resolve(seen),
  };
}

/** The server on a free port, the same one again for the same folder: the records belong to the address. */
async function startServer(root: string, userData: string): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const note = path.join(userData, 'browser-port');
  const port = existsSync(note) ? readFileSync(note, 'utf8') : '0';
  const server = spawn(process.execPath, [path.join(root, 'build/serve.mjs'), '--port', port], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  writeFileSync(note, new URL(url).port);
  return { server, url };
}
