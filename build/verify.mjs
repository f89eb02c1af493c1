/** `npm run verify -- FILE…`: bundles tools/ when a source is newer, and runs it with the same arguments. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { newestChange } from './fresh.mjs';

const root = path.resolve(import.meta.dirname, '..');
const tool = path.join(root, 'out/tools/verify.mjs');
const SOURCES = ['tools', 'shared', 'renderer/db', 'renderer/workers', 'xlsx', 'package-lock.json'];

const built = statSync(tool, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (SOURCES.some((source) => newestChange(path.join(root, source)) > built)) {
  const { buildTools } = await import('./build.mjs');
  await buildTools();
}
// npm changes into the project's folder; the files are named from where the command was given.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
process.exitCode = spawnSync(process.execPath, [tool, ...process.argv.slice(2)], { cwd, stdio: 'inherit' }).status ?? 2;
