/** Packages that the window loads before its first screen: each one more is time in which nobody can sign in. */
import { fileOf, importsOf, parse, targetOf } from './imports.mjs';
import { inMemory, isScript } from './project.mjs';

const BEGIN = 'renderer/main.tsx';
/** All else comes while somebody writes a PIN, or when it is needed. */
const PACKAGES = new Set(['@noble/hashes', 'dexie', 'dexie-react-hooks', 'react', 'react-dom', 'ulid', 'wouter', 'zod', 'zustand']);

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const known = new Set(project.files);
  /** @type {Map<string, string | null>} Each file and who brings it along. */
  const from = new Map(known.has(BEGIN) ? [[BEGIN, null]] : []);
  /** @type {string[]} */
  const reports = [];
  for (const [file] of from) {
    for (const { specifier, line, typeOnly, late } of importsOf(parse(file, project.read(file)))) {
      if (typeOnly || late) continue;
      const target = targetOf(file, specifier);
      const next = target.kind === 'file' ? fileOf(known, target.path) : null;
      if (target.kind === 'package' && !PACKAGES.has(target.name))
        reports.push(`${file}:${line}: the first screen waits for ${specifier}, by ${wayTo(file, from)}`);
      else if (next !== null && isScript(next) && !from.has(next)) from.set(next, file);
    }
  }
  return reports;
}

/** @param {string} file @param {ReadonlyMap<string, string | null>} from */
function wayTo(file, from) {
  const way = [];
  for (let at = /** @type {string | null | undefined} */ (file); at; at = from.get(at)) way.push(at);
  return way.reverse().join(' → ');
}

/** @type {import('./project.mjs').Check} */
export const firstScreenCheck = {
  name: 'first screen',
  run,
  canaries: [
    {
      name: 'a package that comes along, allowed when it comes late or as a type',
      project: () =>
        inMemory({
          [BEGIN]: "import { a } from './desk/a';\nimport type { B } from './pages/b';\nvoid import('./pages/b');",
          'renderer/desk/a.ts': "import '@shared/base/pinyin';\nimport 'zod';",
          'renderer/pages/b.ts': "import 'antd';",
          'shared/base/pinyin.ts': "import { pinyin } from 'pinyin-pro';",
        }),
      finds: [['pinyin.ts:1: ', 'pinyin-pro', 'renderer/main.tsx → renderer/desk/a.ts → shared/base/pinyin.ts']],
    },
  ],
};
