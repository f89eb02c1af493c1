/** The closing line of `npm test` never calls a bad run good. */
import { describe, expect, it } from 'vitest';
import { benchTallyOf, closingLine, tallyOf } from './test-summary.mjs';

const report = (passed: number, failed: number, testResults: { status: string; assertionResults: { status: string }[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});
const brokenFile = { status: 'failed', assertionResults: [] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };

describe('tallyOf', () => {
  it.each([
    { name: 'a good run', report: report(3, 0), code: 0, failed: 0 },
    { name: 'a failed test', report: report(3, 1, [failedFile]), code: 1, failed: 1 },
    { name: 'a file that does not load', report: report(3, 0, [brokenFile]), code: 1, failed: 1 },
    { name: 'both', report: report(3, 1, [failedFile, brokenFile]), code: 1, failed: 2 },
    { name: 'an error outside of any test', report: report(3, 0), code: 1, failed: 1 },
    { name: 'a run without tests', report: report(0, 0), code: 0, failed: 1 },
    { name: 'no report', report: null, code: 0, failed: 1 },
  ])('$name', ({ report: given, code, failed }) => {
    expect(tallyOf(given, code).failed).toBe(failed);
  });

  it('counts what was left out', () => {
    expect(tallyOf({ ...report(1, 0), numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 1, failed: 0, skipped: 3 });
  });
});

describe('closingLine', () => {
  it.each([
    { tallies: [], line: '0 passed, 0 failed' },
    {
      tallies: [
        { passed: 2, failed: 1, skipped: 0 },
        { passed: 3, failed: 0, skipped: 0 },
      ],
      line: '5 passed, 1 failed',
    },
    { tallies: [{ passed: 2, failed: 0, skipped: 4 }], line: '2 passed, 0 failed (4 skipped)' },
  ])('$line', ({ tallies, line }) => {
    expect(closingLine(tallies)).toBe(line);
  });
});

describe('benchTallyOf', () => {
  const one = (failed: boolean, missing = '') => ({ failed, outcome: missing === '' ? {} : { missing } });

  it.each([
    ['all is well', { cases: [one(false), one(false)] }, 0, { passed: 2, failed: 0, skipped: 0 }],
    ['one could not run here', { cases: [one(false), one(false, 'no gcc')] }, 0, { passed: 1, failed: 0, skipped: 1 }],
    ['one could not run where it must', { cases: [one(false), one(true, 'no gcc')] }, 1, { passed: 1, failed: 1, skipped: 0 }],
    ['it broke off half-way', { cases: [one(false)] }, 1, { passed: 1, failed: 1, skipped: 0 }],
    ['none ran', { cases: [] }, 0, { passed: 0, failed: 1, skipped: 0 }],
    ['nothing was written', null, 1, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_what, report, code, tally) => {
    expect(benchTallyOf(report, code)).toEqual(tally);
  });
});
