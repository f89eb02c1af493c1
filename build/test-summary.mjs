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

/** @param {readonly Tally[]} tallies @returns {string} The closing line. */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? ` (${skipped} skipped)` : ''}`;
}
