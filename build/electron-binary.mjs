/** Finds Electron's executable without asking the package for it: where it is missing, `require('electron')` would download it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const NAMES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** The executable's path, or null when it is not on this machine. */
export function electronBinary() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const note = path.join(folder, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : (NAMES[process.platform] ?? 'electron');
  const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist'), name);
  return existsSync(file) ? file : null;
}

if (process.argv[1] === import.meta.filename) console.log(electronBinary() ?? '');
