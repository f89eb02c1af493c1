/** Files stay small enough to be read, and every folder says in a few lines what belongs into it. */
import { layers } from './layers.mjs';
import { inMemory } from './project.mjs';

const MAX_LINES = 400;
const MAX_MEDIAN = 100;
const MAX_README = 25;

/** Folders without source files of their own that must explain themselves too. */
const EXTRA_FOLDERS = ['shared', 'docs/decisions'];

/** @param {string} file */
const isSource = (file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file) && !file.includes('.generated.');

/** @param {string} text */
const linesOf = (text) => text.trimEnd().split('\n').length;

/** @param {readonly number[]} numbers */
function medianOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Folders of the table in which there are source files. @param {import('./project.mjs').Project} project */
function foldersToExplain(project) {
  const named = layers.map((layer) => layer.folder).filter((folder) => folder !== '.' && !folder.includes('*'));
  return [...named, ...EXTRA_FOLDERS].filter((folder) =>
    project.files.some((file) => file.startsWith(`${folder}/`) && !file.endsWith('.md')),
  );
}

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const sizes = project.files.filter(isSource).map((file) => ({ file, lines: linesOf(project.read(file)) }));
  const median = medianOf(sizes.map((size) => size.lines));
  const readmes = project.files.filter((file) => file.endsWith('/README.md')).map((file) => ({ file, lines: linesOf(project.read(file)) }));
  return [
    ...sizes.filter((size) => size.lines > MAX_LINES).map((size) => `${size.file}: ${size.lines} lines, more than ${MAX_LINES}`),
    ...(median > MAX_MEDIAN ? [`the median of ${sizes.length} source files is ${median} lines, more than ${MAX_MEDIAN}`] : []),
    ...readmes.filter((size) => size.lines > MAX_README).map((size) => `${size.file}: ${size.lines} lines, more than ${MAX_README}`),
    ...foldersToExplain(project)
      .filter((folder) => !project.files.includes(`${folder}/README.md`))
      .map((folder) => `${folder}: README.md is missing`),
  ];
}

const lines = (/** @type {number} */ count) => 'export {};\n'.repeat(count);

/** @type {import('./project.mjs').Check} */
export const sizesCheck = {
  name: 'sizes',
  run,
  canaries: [
    {
      name: 'a long file, a high median, a long and a missing README',
      project: () =>
        inMemory({
          'README.md': lines(200),
          'shared/README.md': lines(25),
          'shared/base/README.md': lines(26),
          'shared/base/a.ts': lines(401),
          'shared/base/b.ts': lines(101),
          'shared/base/c.ts': lines(1),
          'shared/rules/days.generated.ts': lines(900),
        }),
      finds: [
        'shared/base/a.ts: 401 lines',
        'the median of 3 source files is 101',
        'shared/base/README.md: 26 lines',
        'shared/rules: README.md is missing',
      ],
    },
  ],
};
