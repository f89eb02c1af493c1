/** Starts the program on the stand-in with a data folder that stays, and puts the bench's driver into its window. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { killAll, pagesAmong, processesOf } from '../../e2e/processes';

export const root = path.resolve(import.meta.dirname, '../..');
const executable = path.join(root, 'e2e/electron-on-chromium/electron');
export const chromium = process.env['EOC_CHROMIUM'] ?? '/usr/bin/chromium';

export interface Desk {
  readonly page: Page;
  readonly close: () => Promise<void>;
  /** SIGKILL to every process of the program; to the main process or the window's page a moment before the others when one is named. */
  readonly kill: (first?: Victim) => Promise<void>;
}

export type Victim = 'all' | 'main' | 'window';

/** ms in which what is left goes on without the one that died. */
const ALONE = 150;

/** What is missing on this machine for the program to be driven; '' = nothing. */
export function missingForChromium(): string {
  if (!existsSync(chromium)) return `no Chromium at ${chromium}`;
  if (!existsSync(path.join(root, 'out/built.json'))) return 'nothing is built: npm run build';
  return '';
}

/** Names a file that the main process loads before the program: what takes a guard away. `NODE_OPTIONS` does not get past the driver. */
export const LOADED_BEFORE = 'FAULTS_LOADED_BEFORE';

/** `env` is added to the environment of the main process and of Chromium. `program`: another one than the one that was built. */
export async function openDesk(data: string, env: Readonly<Record<string, string>> = {}, program = root): Promise<Desk> {
  const whole = { ...process.env, DESKBOOK_USER_DATA: data, XDG_CONFIG_HOME: data, ...env } as Record<string, string>;
  const before = env[LOADED_BEFORE];
  const args = before === undefined ? [program] : ['--require', before, program];
  const app = await _electron.launch({ executablePath: executable, args, cwd: root, env: whole });
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html/);
  await page.waitForLoadState('load');
  const pid = app.process().pid ?? 0;
  const kill = async (first: Victim = 'all'): Promise<void> => {
    const all = processesOf(data, pid);
    if (first !== 'all') {
      await killAll(first === 'main' ? [pid] : pagesAmong(all));
      await new Promise((done) => setTimeout(done, ALONE));
    }
    // The main process gives a dead page a new one.
    await killAll([...new Set([...all, ...processesOf(data, pid)])]);
  };
  return { page, close: () => app.close(), kill };
}
