/** Tells whether out/ is newer than everything it is made from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const STAMP = 'out/built.json';
const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'xlsx',
  'tools',
  'headoffice',
  'build/build.mjs',
  'build/third-party.mjs',
  'build/resources',
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
];
const LEFT_OUT = /\.test\.tsx?$|\.md$/;

/** The newest change in a file or folder, milliseconds; folders count too, or a deleted file would go unnoticed. Tests and notes in folders do not count. */
export function newestChange(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(place).filter((name) => !LEFT_OUT.test(name));
  return names.reduce((newest, name) => Math.max(newest, newestChange(path.join(place, name))), stat.mtimeMs);
}

export function isFresh(root) {
  const stamp = path.join(root, STAMP);
  if (!existsSync(stamp)) return false;
  const { started } = JSON.parse(readFileSync(stamp, 'utf8'));
  return SOURCES.every((source) => newestChange(path.join(root, source)) < started);
}
