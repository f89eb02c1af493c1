/** Other programs than the one that was built, made of it by changing its files: what an update brings, and one that only looks. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './stand-in';

/** Index and store that the newer program has and this one has not. */
export const LATER = { index: 'updatedBy', store: 'later' } as const;

/** The list of store versions from the one that says today's rows to its end, minified or not. */
const VERSIONS =
  /\{\s*version:\s*2,\s*stores:\s*\{\s*rows:\s*[`"'](id, \[register\+at\][^`"']*)[`"']\s*\}\s*\}(?:,\s*\{\s*version:\s*\d+,\s*stores:\s*\{[^}]*\}\s*\})+(?=\s*\])/g;
/** The version of the stores that the newer program brings, one after today's. */
export const NEXT = 5;

/** A program whose next version of the stores has one index on all records and one store more. Throws when the built stores are not found. */
export function newerProgram(parent: string): string {
  const app = copyProgram(path.join(parent, 'newer'));
  const changed = ['out/renderer/assets', 'out/tools'].map((folder) => {
    const files = readdirSync(path.join(app, folder)).filter((name) => /\.m?js$/.test(name));
    return files.filter((name) => makeNewer(path.join(app, folder, name))).length;
  });
  if (changed.includes(0)) throw new Error('the list of store versions was not found in the built program: has it got one more?');
  return app;
}

function makeNewer(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  const newer = text.replace(
    VERSIONS,
    (all, rows: string) => `${all},{version:${NEXT},stores:{rows:"${rows}, ${LATER.index}",${LATER.store}:"id"}}`,
  );
  if (newer !== text) writeFileSync(file, newer);
  return newer !== text;
}

/** A program whose page does nothing: its main process prepares the folder as always, and the database stays as it was left. */
export function idleProgram(parent: string): string {
  const app = copyProgram(path.join(parent, 'idle'));
  const file = path.join(app, 'out/renderer/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, ''));
  return app;
}

function copyProgram(app: string): string {
  rmSync(app, { recursive: true, force: true });
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/tools'])
    cpSync(path.join(root, part), path.join(app, part), { recursive: true });
  return app;
}
