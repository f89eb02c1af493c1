/** Formatting and import order by Biome: `npm run format` mends everything. */
import path from 'node:path';
import { fixture, rootOf } from './project.mjs';
import { reportOf, runTool } from './tool.mjs';

const HOME = path.resolve(import.meta.dirname, '../..');

/** @param {import('./project.mjs').Project} project @returns {Promise<readonly string[]>} */
async function run(project) {
  const root = rootOf(project);
  const settings = root === HOME ? [] : [`--config-path=${root}`];
  return reportOf(await runTool('@biomejs/biome/bin/biome', ['check', '--max-diagnostics=20', ...settings, '.'], root));
}

/** @type {import('./project.mjs').Check} */
export const formatCheck = {
  name: 'format',
  run,
  canaries: [{ name: 'a badly formatted file', project: () => fixture('format'), finds: [['ugly.ts', 'format', 'organizeImports']] }],
};
