/** Starts the program on real Electron or on the stand-in; both take the same command line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { killAll, processesOf } from './processes';
import type { Running, Target } from './targets';

/** ms. Where a file can have no second name, the window comes when the whole database is copied. */
const FIRST_WINDOW = 180_000;

export async function launchElectron(target: Target, root: string, userData: string): Promise<Running> {
  const tried = path.join(userData, 'e2e-outside.txt');
  const data = { DESKBOOK_USER_DATA: userData, XDG_CONFIG_HOME: userData };
  const env = { ...process.env, ...data, EOC_CHROMIUM: target.chromium, EOC_OUTSIDE: tried } as Record<string, string>;
  const app = await _electron.launch({ executablePath: target.executable, args: [root], cwd: root, env });
  const rootPid = app.process().pid ?? 0;
  const page = await windowOf(app).catch(async (error: unknown) => {
    // Nobody holds it: it would go on working in a folder that is about to be removed.
    await killAll(processesOf(userData, rootPid));
    throw error;
  });
  if (target.name === 'electron') await recordRefused(app);
  return {
    target,
    page,
    app,
    close: () => app.close(),
    kill: () => killAll(processesOf(userData, rootPid)),
    external: () => (target.name === 'electron' ? app.evaluate(readRefused).catch(() => []) : Promise.resolve(triedBy(tried))),
  };
}

async function windowOf(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow({ timeout: FIRST_WINDOW });
  await page.waitForURL(/index\.html/); // a window starts at about:blank
  await page.waitForLoadState('load');
  return page;
}

interface Recorder {
  refused?: string[];
}

/** Real Electron: what the offline rule cancelled or what failed to go out is reported as an error of the request. */
function recordRefused(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ session }) => {
    const seen: string[] = [];
    (globalThis as Recorder).refused = seen;
    session.defaultSession.webRequest.onErrorOccurred((details) => {
      if (/^(https?|wss?|ftp):/.test(details.url)) seen.push(details.url);
    });
  });
}

function readRefused(): string[] {
  return (globalThis as Recorder).refused ?? [];
}

/** What the stand-in wrote down; the file is there as soon as anything was tried, and outlives the program. */
function triedBy(file: string): readonly string[] {
  const urls = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return urls.filter((url) => /^(https?|wss?|ftp):/.test(url));
}
