/** Linting by oxlint, with the rules that need types (oxlint-tsgolint): forgotten promises are how records get lost. */
import path from 'node:path';
import { fixture, rootOf } from './project.mjs';
import { reportOf, runTool } from './tool.mjs';

const CONFIG = path.resolve(import.meta.dirname, '../../.oxlintrc.json');

/** @param {import('./project.mjs').Project} project @returns {Promise<readonly string[]>} */
async function run(project) {
  const args = ['-c', CONFIG, '--type-aware', '--deny-warnings', '--format=unix', '--ignore-pattern', 'build/checks/fixtures', '.'];
  return reportOf(await runTool('oxlint/bin/oxlint', args, rootOf(project)));
}

/** @type {import('./project.mjs').Check} */
export const lintCheck = {
  name: 'lint',
  run,
  canaries: [
    {
      name: 'a screen with every fault, seen with types',
      project: () => fixture('lint'),
      finds: [
        [
          'no-default-export',
          'rules-of-hooks',
          'exhaustive-deps',
          'no-misused-promises',
          'no-floating-promises',
          'no-console',
          'no-explicit-any',
          'alt-text',
        ],
      ],
    },
  ],
};
