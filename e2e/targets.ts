/** The hosts the specs run on, and how each is started: real Electron, the stand-in, and a plain browser. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { electronBinary } from './electron-binary';
import { launchBrowser } from './launch-browser';
import { launchElectron } from './launch-electron';

export type TargetName = 'electron' | 'electron-on-chromium' | 'browser';

export interface Target {
  readonly name: TargetName;
  /** The host kind the page reports. */
  readonly kind: 'electron' | 'browser';
  /** Electron's executable, the stand-in, or Chromium. */
  readonly executable: string;
  /** The Chromium that shows the page; real Electron brings its own and asks for none. */
  readonly chromium: string;
}

export interface LaunchOptions {
  /** Where to open, e.g. `#/today`; '' opens the start page. */
  readonly hash?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Addresses outside which this spec tries on purpose, to see them refused. */
  readonly tries?: RegExp;
  /** Folder of another program than the one that was built here; on the desktop only. */
  readonly program?: string;
}

export interface Running {
  readonly target: Target;
  readonly page: Page;
  /** The main process; null in a browser. */
  readonly app: ElectronApplication | null;
  /** Ends the program the way a person does; nothing happens when it has ended already. */
  readonly close: () => Promise<void>;
  /** SIGKILL to every process of the program, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Every request that went, or tried to go, outside since the start. `close` and `kill` fail when there was any but what the spec `tries`. */
  readonly external: () => Promise<readonly string[]>;
}

const root = path.resolve(import.meta.dirname, '..');
/**
 * Chromium without the browser around it: its windows, tabs and address bar are a fifth of the work of every spec and no part of the program. The
 * stand-in takes the same one.
 */
const BARE = '/usr/lib/chromium/chromium-headless-shell';
const WHOLE = '/usr/bin/chromium';
const chromium = process.env['EOC_CHROMIUM'] ?? BARE;
const real = electronBinary(root);

if (!existsSync(chromium))
  throw new Error(
    `No Chromium at ${chromium}: the specs cannot run (Debian: apt-get install chromium-headless-shell, or set EOC_CHROMIUM).`,
  );
if (!existsSync(path.join(root, 'out/built.json'))) throw new Error('Nothing is built: run npm run build first.');
if (real === null) console.warn('Real Electron is left out: its binary is not on this machine. The stand-in runs the same specs.');

const all: readonly Target[] = [
  ...(real === null ? [] : [{ name: 'electron' as const, kind: 'electron' as const, executable: real, chromium }]),
  { name: 'electron-on-chromium', kind: 'electron', executable: path.join(root, 'e2e/electron-on-chromium/electron'), chromium },
  { name: 'browser', kind: 'browser', executable: chromium, chromium },
];

/** The hosts to run on; `E2E_TARGETS=browser,electron-on-chromium` narrows them while working on one. */
export const targets: readonly Target[] = choose(process.env['E2E_TARGETS']);

/** For stories that no host tells otherwise one host is enough, the desktop or the browser; `E2E_ALL=1` tells them on every one. */
export const desktop: readonly Target[] = process.env['E2E_ALL'] === '1' ? targets : targets.slice(0, 1);
export const browser: readonly Target[] = process.env['E2E_ALL'] === '1' ? targets : targets.slice(-1);

function choose(names: string | undefined): readonly Target[] {
  if (!names) return all;
  const chosen = all.filter((target) => names.split(',').includes(target.name));
  if (chosen.length === 0) throw new Error(`E2E_TARGETS=${names} names no host of ${all.map((t) => t.name).join(', ')}`);
  return chosen;
}

/** These hosts on the whole Chromium: for a story that needs a camera, or a window for printing. */
export function whole(hosts: readonly Target[]): readonly Target[] {
  return hosts.map((host) => (host.chromium === BARE ? onChromium(host, WHOLE) : host));
}

/** The same host with another Chromium under it. */
export function onChromium(host: Target, other: string): Target {
  return { ...host, chromium: other, executable: host.kind === 'browser' ? other : host.executable };
}

/** Starts the built program on a host with its data in `userData`; the same folder given again finds the same records. */
export async function launch(target: Target, userData: string, options: LaunchOptions = {}): Promise<Running> {
  const running =
    target.kind === 'browser'
      ? await launchBrowser(target, root, userData, options)
      : await launchElectron(target, options.program ?? root, userData);
  if (options.viewport) await running.page.setViewportSize(options.viewport);
  if (target.kind === 'electron' && options.hash) {
    const { hash } = options;
    await running.page.evaluate((to) => window.location.replace(to), hash);
  }
  return atHome(running, options.tries);
}

/** However a spec ends the program, it is asked then whether anything went outside: no spec has to think of it. A program ends once. */
function atHome(running: Running, tries: RegExp | undefined): Running {
  let isOver = false;
  async function ended(end: () => Promise<void>): Promise<void> {
    if (isOver) return;
    isOver = true;
    const before = running.target.name === 'electron' ? await running.external() : [];
    await end();
    const tried = new Set([...before, ...(running.target.name === 'electron' ? [] : await running.external())]);
    const outside = [...tried].filter((url) => !tries?.test(url));
    if (outside.length > 0) throw new Error(`The program tried to reach ${outside.join(', ')}`);
  }
  return { ...running, close: () => ended(running.close), kill: () => ended(running.kill) };
}

/** A new folder for one run's data; remove it with `drop`. */
export function tempDir(): string {
  return mkdtempSync(path.join(tmpdir(), 'deskbook-e2e-'));
}

export function drop(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
