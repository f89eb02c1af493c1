/** `npm run headoffice -- merge|watch|generate …`: bundles headoffice/ when a source is newer, and runs it with the same arguments. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildHeadOffice } from './build.mjs';
import { newestChange } from './fresh.mjs';

const root = path.resolve(import.meta.dirname, '..');
const SOURCES = ['headoffice', 'shared', 'xlsx', 'renderer/db', 'renderer/workers', 'electron/services/replication', 'package-lock.json'];

/** Bundles when needed. @returns {Promise<string>} The bundled command. */
export async function headOffice() {
  const built = newestChange(path.join(root, 'out/headoffice/main.mjs'));
  if (SOURCES.some((source) => newestChange(path.join(root, source)) > built)) await buildHeadOffice();
  return path.join(root, 'out/headoffice/main.mjs');
}

if (path.resolve(process.argv[1] ?? '') === import.meta.filename) {
  // npm changes into the project's folder; files are named from where the command was given.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const running = spawn(process.execPath, [await headOffice(), ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => running.kill(signal));
  running.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
