/** The project is the same on every machine: the lock file names no addresses and agrees with package.json, and no file names a folder of somebody's machine. */
import { inMemory } from './project.mjs';

const machinePath = new RegExp(
  `(?<![\\w.~:@/\\\\-])/(?:${['home', 'root', 'work', 'Users'].join('|')})/[\\w.-]{2,}|\\b[A-Z]:\\\\{1,2}Users\\\\`,
);
const isText = (/** @type {string} */ file) =>
  /\.(ts|tsx|mjs|cjs|js|css|html|json|jsonc|md|sh|ya?ml|svg|txt|csv)$|^\.[^/]*$|^\.ci\//.test(file);

/** @param {Record<string, string> | undefined} versions */
const sorted = (versions) =>
  Object.entries(versions ?? {})
    .map((entry) => entry.join(' '))
    .sort()
    .join('\n');

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function lockReports(project) {
  if (!project.files.includes('package-lock.json')) return ['package-lock.json is missing'];
  const text = project.read('package-lock.json');
  /** @type {{ packages?: Record<string, { devDependencies?: Record<string, string>, dependencies?: Record<string, string> }> }} */
  const lock = JSON.parse(text);
  const own = lock.packages?.[''];
  const wanted = JSON.parse(project.read('package.json'));
  const addresses = text.split('\n').findIndex((line) => line.includes('"resolved"'));
  const differs = (/** @type {'dependencies' | 'devDependencies'} */ kind) => sorted(own?.[kind]) !== sorted(wanted[kind]);
  return [
    ...(addresses >= 0
      ? [`package-lock.json:${addresses + 1}: names the address of a registry; npm must run with this folder's .npmrc`]
      : []),
    ...(differs('dependencies') || differs('devDependencies') ? ['package-lock.json: does not agree with package.json'] : []),
  ];
}

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const paths = project.files.filter(isText).flatMap((file) =>
    project
      .read(file)
      .split('\n')
      .flatMap((line, index) =>
        machinePath.test(line) ? [`${file}:${index + 1}: names a folder of one machine: ${line.trim().slice(0, 100)}`] : [],
      ),
  );
  return [...lockReports(project), ...paths];
}

/** @type {import('./project.mjs').Check} */
export const lockCheck = {
  name: 'lock',
  run,
  canaries: [
    {
      name: 'an address in the lock file, another version, folders of a machine',
      project: () =>
        inMemory({
          'package.json': JSON.stringify({ devDependencies: { zod: '4.6.7' } }),
          'package-lock.json': JSON.stringify({
            packages: { '': { devDependencies: { zod: '4.6.6' } }, 'node_modules/zod': { resolved: 'https://host/zod.tgz' } },
          }),
          'docs/a.md': `See ${'/home'}/somebody/desk.\nSee https://host/home/page and ./work/list.\n`,
          'build/b.mjs': `export const folder = '${'C:'}\\\\Users\\\\desk';\n`,
        }),
      finds: [
        'package-lock.json:1: names the address',
        'does not agree with package.json',
        'docs/a.md:1: names a folder',
        'build/b.mjs:1: names a folder',
      ],
    },
  ],
};
