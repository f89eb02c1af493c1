/** What there is to look at, read from the program's own lists, so that a new page, section or register is looked at without being named again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8');

/**
 * All matches of the first group; none is a list that was moved or is written otherwise by now.
 * @param {string} file
 * @param {RegExp} pattern
 */
function listed(file, pattern) {
  const found = [...read(file).matchAll(pattern)].map((match) => match[1] ?? '');
  if (found.length === 0) throw new Error(`${file}: nothing is listed any more as ${pattern}`);
  return found;
}

/** Paths of the pages beside the registers, as `/today`. */
export const pagePaths = () => listed('renderer/app/pages.ts', /^ {4}path: '(\/[\w-]+)',$/gm);

/** Ids of the sections of the settings, as `people`. */
export const settingIds = () => listed('renderer/pages/settings/sections.ts', /^ {2}\{ id: '([\w-]+)',/gm);

/** Ids of the registers, as `duty`. */
export const registerIds = () => listed('shared/registers/index.ts', /^ {2}([a-z]+): \w+Register,$/gm);
