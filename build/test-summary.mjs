/** Adds up what vitest wrote about its runs. A run that ended badly without naming a failed test still counts as one failure. */

/**
 * @typedef {object} VitestReport The part of vitest's JSON report that is used here.
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests Left out by `skip` or because a condition was not met.
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults One for each file.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * @param {VitestReport | null} report Null when the run wrote none, for example because vitest broke down.
 * @param {number} code Exit code of the run.
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const nothingRan = report.numPassedTests === 0 && failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (code !== 0 || nothingRan) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ cases: readonly { failed: boolean, outcome: { missing?: string } }[] } | null} report What the fault bench wrote; null when it broke down.
 * @param {number} code Its exit code.
 * @returns {Tally}
 */
export function benchTallyOf(report, code) {
  const cases = report?.cases ?? [];
  const failed = cases.filter((one) => one.failed).length;
  const skipped = cases.filter((one) => !one.failed && one.outcome.missing).length;
  const passed = cases.length - failed - skipped;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped };
}

/** @param {readonly Tally[]} tallies @returns {string} The closing line. */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? ` (${skipped} skipped)` : ''}`;
}
