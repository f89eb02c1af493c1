/**
 * `npm start`: builds what is stale, opens the desktop program, or, where Electron's binary is missing, serves the same page for a browser.
 * Flags: --browser (do not look for Electron), --port N, --no-open (do not open a browser), --install (fetch Electron's binary first).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';
import { DEFAULT_PORT, serveBuilt } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '..');

try {
  await start(readFlags());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readFlags() {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, install: { type: 'boolean' }, port: { type: 'string' } },
  });
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port ${values.port}: a number from 1 to 65535 is needed.`);
  return { ...values, port };
}

async function start(flags) {
  await buildIfStale();
  if (flags.install) spawnSync(process.execPath, [createRequire(import.meta.url).resolve('electron/install.js')], { stdio: 'inherit' });
  const binary = flags.browser ? null : electronBinary();
  if (binary !== null) return openElectron(binary);
  const url = await serveBuilt(flags.port);
  if (!flags.browser)
    console.log('The Electron binary is not on this machine, so the same program runs in a browser (npm start -- --install fetches it).');
  console.log(`${url}  (Ctrl+C ends it; files are saved as downloads, printing uses the browser's dialog)`);
  if (!flags['no-open']) openBrowser(url);
}

function openElectron(binary) {
  const child = spawn(binary, [root], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

/** Opening is a courtesy: where there is no screen or no such command, the printed address is enough. */
function openBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const commands = { win32: ['cmd', ['/c', 'start', '', url]], darwin: ['open', [url]] };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`Open ${url} in a browser.`));
  child.unref();
}
