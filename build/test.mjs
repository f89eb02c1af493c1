/** `npm test`: builds the program, then runs the unit tests, the end-to-end specs and the quick fault bench, and adds everything up in the last line. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adviceFor, missingNeeds } from './machine.mjs';
import { benchTallyOf, closingLines, tallyOf } from './test-summary.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'deskbook-test-'));

/** @param {readonly string[]} args Script and its arguments. @returns {number} Exit code. */
function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

/** What a run wrote of itself; null when it wrote nothing. @param {string} file @returns {any} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} name @param {readonly string[]} projects Families of vitest.config.ts. */
function runTests(name, projects) {
  console.log(`\n== ${name} tests`);
  const file = path.join(reports, `${name}.json`);
  const families = projects.flatMap((project) => ['--project', project]);
  const code = runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...families,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return tallyOf(readReport(file), code);
}

/** The specs need a real browser: without it they are one failure, not silence. */
function runEndToEnd() {
  const missing = missingNeeds();
  if (missing.length === 0) return runTests('end-to-end', ['e2e']);
  console.error(`\n${adviceFor(missing)}`);
  return { passed: 0, failed: 1, skipped: 0, faults: ['end to end: something is missing'] };
}

/**
 * The short form of `npm run faults`: kills, power cuts, torn and full disks. What needs no browser is done beside what waits for one; each tells
 * what it found when it is through.
 */
function runFaults() {
  console.log('\n== fault bench');
  return Promise.all(['chromium', 'plain'].map(runPart));
}

/** @param {string} part */
async function runPart(part) {
  const file = path.join(reports, `faults-${part}.json`);
  const args = ['faults/run.mjs', '--quick', '--part', part, '--json', file];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  console.log(said.trimEnd());
  return benchTallyOf(readReport(file), code);
}

console.log('== build');
const isBuilt = runNode(['build/build.mjs']) === 0;
if (!isBuilt) console.error('The build failed: nothing was tested.');
const tallies = isBuilt
  ? [runTests('unit', ['shared', 'db', 'ui', 'node', 'mocked']), runEndToEnd(), ...(await runFaults())]
  : [{ passed: 0, failed: 1, skipped: 0, faults: ['the build'] }];
rmSync(reports, { recursive: true, force: true });
console.log(`\n${closingLines(tallies)}`);
process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0;
