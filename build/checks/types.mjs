/** The compiler, one process's settings at a time: `shared` knows neither DOM nor Node, so a wrong reach does not compile. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fixture, rootOf } from './project.mjs';
import { reportOf, runTool } from './tool.mjs';

/** What tsc remembers between two runs; git ignores it. */
const CACHE = path.resolve(import.meta.dirname, '../../.cache/types');

/** @param {string} folder Holds the tsconfig.json, relative to the project's root. @returns {import('./project.mjs').Check['run']} */
function compile(folder) {
  return async (project) => {
    mkdirSync(CACHE, { recursive: true });
    const memory = ['--incremental', '--tsBuildInfoFile', path.join(CACHE, `${folder === '.' ? 'fixture' : folder}.tsbuildinfo`)];
    return reportOf(await runTool('typescript-native/bin/tsc', ['-p', folder, '--pretty', 'false', ...memory], rootOf(project)));
  };
}

/** @type {readonly import('./project.mjs').Check[]} */
export const typeChecks = ['renderer', 'e2e', 'shared', 'electron', 'build', 'faults', 'bench', 'tools', 'xlsx', 'headoffice'].map(
  (folder) => ({
    name: `types ${folder}`,
    run: compile(folder),
    canaries: [],
  }),
);

/** Compiles a planted file with the settings of `shared`. @type {import('./project.mjs').Check} */
export const typesCanary = {
  name: 'types',
  run: compile('.'),
  canaries: [
    {
      name: 'DOM, Node, a missing element and an enum in shared code',
      project: () => fixture('types'),
      finds: [["'window'", "'process'", "'string | undefined' is not assignable", 'TS1294']],
    },
  ],
};
