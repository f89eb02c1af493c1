/** Nothing half-done is committed: no notes for later, no tests left out, no silenced compiler or linter. */
import { inMemory, isTest } from './project.mjs';

// The words are put together here, so that this file does not report itself.
const word = (/** @type {string[]} */ ...parts) => parts.join('');
const NOTES = [word('TO', 'DO'), word('FIX', 'ME'), word('XX', 'X'), word('HA', 'CK')];
const SILENCERS = [
  word('@ts-', 'ignore'),
  word('@ts-', 'nocheck'),
  word('@ts-', 'expect-error'),
  word('eslint', '-disable'),
  word('oxlint', '-disable'),
];
SILENCERS.push(word('biome', '-ignore'), word('knip', '-ignore'), word('v8 ', 'ignore'));

const note = new RegExp(`\\b(?:${NOTES.join('|')})\\b`);
const silencer = new RegExp(SILENCERS.join('|'));
const leftOut = /\b(?:describe|suite|test|it|bench)(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/;

/** @param {string} file @param {string} line @returns {string | undefined} */
function faultOf(file, line) {
  if (note.test(line)) return 'a note for later: do it, or open an issue';
  if (silencer.test(line)) return 'a silenced warning: mend the cause';
  if (isTest(file) && leftOut.test(line)) return 'a test that is left out or runs alone';
  return undefined;
}

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const files = project.files.filter((file) => /\.(ts|tsx|mjs|cjs|js|css|html|sh|ya?ml)$/.test(file) || file.startsWith('.ci/'));
  return files.flatMap((file) =>
    project
      .read(file)
      .split('\n')
      .flatMap((line, index) => {
        const fault = faultOf(file, line);
        return fault ? [`${file}:${index + 1}: ${fault}: ${line.trim().slice(0, 100)}`] : [];
      }),
  );
}

/** @type {import('./project.mjs').Check} */
export const leftoversCheck = {
  name: 'leftovers',
  run,
  canaries: [
    {
      name: 'notes, silenced warnings, tests left out',
      project: () =>
        inMemory({
          'shared/base/a.ts': [...NOTES.map((each) => `// ${each}: later`), ...SILENCERS.map((each) => `// ${each}`)].join('\n'),
          'shared/base/a.test.ts': [
            word('it.', 'only(1)'),
            word('describe.', 'skip(1)'),
            word('test.concurrent.', 'todo(1)'),
            word('xi', 't(1)'),
          ].join('\n'),
          'shared/base/b.ts': `export const sum = list.skip(1); // method, hacks, 'todos' are ordinary words`,
        }),
      finds: [
        ...NOTES.map(() => 'a note for later'),
        ...SILENCERS.map(() => 'a silenced warning'),
        'a.test.ts:1',
        'a.test.ts:2',
        'a.test.ts:3',
        'a.test.ts:4',
      ],
    },
  ],
};
