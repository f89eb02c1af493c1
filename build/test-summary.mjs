/** Adds up what vitest and the fault bench wrote about their runs. One that ended badly without naming a failed test still counts as one failure. */
import path from 'node:path';

/**
 * @typedef {object} VitestReport The part of vitest's JSON report that is used here.
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests Left out by `skip` or because a condition was not met.
 * @property {number} numTodoTests
 * @property {readonly TestFile[]} testResults
 *
 * @typedef {{ status: string, name: string, message?: string, assertionResults: readonly TestCase[] }} TestFile `name`: its whole path.
 * @typedef {{ status: string, fullName: string, failureMessages: readonly string[] | null }} TestCase
 *
 * @typedef {{ passed: number, failed: number, skipped: number, faults: readonly string[] }} Tally `faults`: what failed, a line each, as far as it is named.
 */

/**
 * @param {VitestReport | null} report Null when the run wrote none, for example because vitest broke down.
 * @param {number} code Exit code of the run.
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, faults: ['nothing was reported'] };
  const broken = report.testResults.filter(isBroken);
  const failed = report.numFailedTests + broken.length;
  const isUnnamed = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return {
    passed: report.numPassedTests,
    failed: isUnnamed ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    faults: isUnnamed ? ['an error outside of any test'] : report.testResults.flatMap(faultsIn),
  };
}

/** Failed outside of its tests. @param {TestFile} file */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed');
}

/** @param {TestFile} file @returns {readonly string[]} */
function faultsIn(file) {
  const name = path.relative(process.cwd(), file.name);
  if (isBroken(file)) return [fault(name, file.message)];
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  return failed.map((test) => fault(`${name} > ${test.fullName}`, test.failureMessages?.[0]));
}

/** @param {string} name @param {string} [message] */
function fault(name, message = '') {
  return `${name}: ${message.split('\n', 1)[0]}`.slice(0, LONGEST);
}

const LONGEST = 600;

/**
 * @param {{ cases: readonly { name: string, failed: boolean, outcome: { missing?: string } }[] } | null} report What the fault bench wrote; null when it broke down.
 * @param {number} code Its exit code.
 * @returns {Tally}
 */
export function benchTallyOf(report, code) {
  const cases = report?.cases ?? [];
  const failed = cases.filter((one) => one.failed).length;
  const skipped = cases.filter((one) => !one.failed && one.outcome.missing).length;
  const passed = cases.length - failed - skipped;
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1, skipped, faults: ['fault bench: it broke off'] };
  return { passed, failed, skipped, faults: cases.filter((one) => one.failed).map(({ name }) => `fault bench: ${name}`) };
}

/** @param {readonly Tally[]} tallies @returns {string} What failed by name, and the closing line. */
export function closingLines(tallies) {
  const faults = tallies.flatMap((tally) => tally.faults);
  return [...faults.map((one) => `failed: ${one}\n`), closingLine(tallies)].join('');
}

/** @param {readonly Tally[]} tallies @returns {string} */
function closingLine(tallies) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? ` (${skipped} skipped)` : ''}`;
}
