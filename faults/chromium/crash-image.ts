/** Makes a data folder what a power cut leaves of it: what was flushed, and of every file any part of what was not. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '@shared/demo/random';

const DATABASES = 'eoc-profile/Default/IndexedDB';
/** The rest of Chromium's profile and the log of errors are nobody's records: they stay as they are. */
const NOT_OURS = ['eoc-profile', 'eoc-singleton', 'logs', 'chromium', 'Crashpad'];

export interface CrashImage {
  /** Files that ended in a part of what was not flushed. */
  readonly torn: number;
  /** Files that had never been flushed and are gone. */
  readonly gone: number;
}

/** `shadow` holds what was flushed (`plsim.c`); afterwards it is what the folder is, as after a reboot. */
export function cutPower(data: string, shadow: string, random: Random): CrashImage {
  const image = { torn: 0, gone: 0 };
  for (const part of partsOf(data, shadow)) {
    for (const file of new Set([...filesIn(data, part), ...filesIn(shadow, part)])) cutFile(data, shadow, file, random, image);
  }
  for (const name of readdirSync(path.join(data, 'eoc-profile')).filter((each) => each.startsWith('Singleton')))
    rmSync(path.join(data, 'eoc-profile', name), { force: true });
  rmSync(path.join(data, 'eoc-singleton'), { force: true });
  rmSync(shadow, { recursive: true, force: true });
  for (const part of partsOf(data, data))
    if (existsSync(path.join(data, part))) cpSync(path.join(data, part), path.join(shadow, part), { recursive: true });
  return image;
}

function partsOf(...folders: readonly string[]): readonly string[] {
  const names = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  return [DATABASES, ...new Set(names.filter((name) => !NOT_OURS.includes(name)))];
}

function cutFile(data: string, shadow: string, file: string, random: Random, image: { torn: number; gone: number }): void {
  const [seen, safe] = [path.join(data, file), path.join(shadow, file)];
  if (file.endsWith('.plt')) return;
  if (!existsSync(seen)) {
    // Removed after its last flush: the removal may not have come through, but whoever removes a file can do without it.
    rmSync(safe, { force: true });
    return;
  }
  const now = readFileSync(seen);
  const before = existsSync(safe) ? readFileSync(safe) : null;
  if (before === null && random.chance(0.5)) {
    rmSync(seen);
    image.gone += 1;
    return;
  }
  const known = before ?? Buffer.alloc(0);
  const goesOn = now.length > known.length && now.subarray(0, known.length).equals(known);
  const left = goesOn ? now.subarray(0, known.length + random.int(0, now.length - known.length)) : known;
  if (left.length !== now.length || !left.equals(now)) {
    writeFileSync(seen, left);
    image.torn += 1;
  }
}

function filesIn(root: string, part: string): readonly string[] {
  const folder = path.join(root, part);
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) return [part];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(part, name));
  return names.filter((name) => statSync(path.join(root, name)).isFile());
}

/** An empty place for the data and its shadow. */
export function freshFolders(parent: string, name: string): { readonly data: string; readonly shadow: string } {
  const [data, shadow] = [path.join(parent, name), path.join(parent, `${name}-flushed`)];
  for (const folder of [data, shadow]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  return { data, shadow };
}
