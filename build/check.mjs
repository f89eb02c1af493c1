/** `npm run check`: all checks side by side, one line each, the output of those that fail. With names as arguments: only those. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checks } from './checks/list.mjs';
import { openProject } from './checks/project.mjs';

const project = openProject(path.resolve(import.meta.dirname, '..'));
const wanted = process.argv.slice(2);
const chosen = checks.filter((check) => wanted.length === 0 || wanted.some((name) => check.name.startsWith(name)));
if (chosen.length === 0) {
  console.error(`No such check. There are: ${checks.map((check) => check.name).join(', ')}`);
  process.exit(1);
}

const queue = [...chosen];
const began = performance.now();
let failed = 0;

/** A check that breaks down has failed. @param {import('./checks/project.mjs').Check} check @returns {Promise<readonly string[]>} */
async function reportsOf(check) {
  try {
    return await check.run(project);
  } catch (error) {
    return [`could not run: ${error instanceof Error ? error.stack : error}`];
  }
}

/** Takes checks off the queue until it is empty. */
async function work() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const start = performance.now();
    const reports = await reportsOf(check);
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
    console.log(`${reports.length === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${check.name}`);
    if (reports.length > 0) console.log(reports.map((report) => report.replace(/^/gm, '    ')).join('\n'));
    if (reports.length > 0) failed += 1;
  }
}

await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
const total = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${chosen.length - failed} passed, ${failed} failed in ${total} s`);
process.exitCode = failed === 0 ? 0 : 1;
