/** Dead code by knip: files nobody reaches and exports nobody uses. Packages are looked at by packages.mjs. */
import { fixture, rootOf } from './project.mjs';
import { reportOf, runTool } from './tool.mjs';

/** @param {import('./project.mjs').Project} project @returns {Promise<readonly string[]>} */
async function run(project) {
  const args = ['--include', 'files,exports,nsExports,types,nsTypes,duplicates,unresolved', '--no-progress', '--no-config-hints'];
  return reportOf(await runTool('knip/bin/knip.js', args, rootOf(project)));
}

/** @type {import('./project.mjs').Check} */
export const deadCodeCheck = {
  name: 'dead code',
  run,
  canaries: [
    {
      name: 'a file nobody imports, an export and a type nobody uses',
      project: () => fixture('dead-code'),
      finds: [['lost.ts', 'unusedPart', 'UnusedType']],
    },
  ],
};
