/** The closing line of `npm test` never calls a bad run good. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchTallyOf, closingLines, type TestFile, tallyOf } from './test-summary.mjs';

const report = (passed: number, failed: number, testResults: TestFile[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});
const brokenFile: TestFile = {
  status: 'failed',
  name: path.resolve('shared/a.test.ts'),
  message: 'no such module\nat x',
  assertionResults: [],
};
const failedTest = { status: 'failed', fullName: 'keys open', failureMessages: ['Error: shut\n    at y'] };
const failedFile: TestFile = {
  status: 'failed',
  name: path.resolve('shared/b.test.ts'),
  assertionResults: [failedTest, { status: 'passed', fullName: 'keys close', failureMessages: [] }],
};

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
    expect(tallyOf({ ...report(1, 0), numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 1, failed: 0, skipped: 3, faults: [] });
  });

  it('names what failed', () => {
    expect(tallyOf(report(3, 1, [failedFile, brokenFile]), 1).faults).toEqual([
      'shared/b.test.ts > keys open: Error: shut',
      'shared/a.test.ts: no such module',
    ]);
    expect(tallyOf(report(3, 0), 1).faults).toEqual(['an error outside of any test']);
    expect(tallyOf(null, 1).faults).toEqual(['nothing was reported']);
  });
});

describe('closingLines', () => {
  it.each([
    { tallies: [], line: '0 passed, 0 failed' },
    {
      tallies: [
        { passed: 2, failed: 1, skipped: 0, faults: ['a.test.ts > keys: shut'] },
        { passed: 3, failed: 0, skipped: 0, faults: [] },
      ],
      line: 'failed: a.test.ts > keys: shut\n5 passed, 1 failed',
    },
    { tallies: [{ passed: 2, failed: 0, skipped: 4, faults: [] }], line: '2 passed, 0 failed (4 skipped)' },
  ])('$line', ({ tallies, line }) => {
    expect(closingLines(tallies)).toBe(line);
  });
});

describe('benchTallyOf', () => {
  const BROKE_OFF = 'fault bench: it broke off';
  const one = (failed: boolean, missing = '') => ({ name: 'kills', failed, outcome: missing === '' ? {} : { missing } });

  it.each([
    ['all is well', { cases: [one(false), one(false)] }, 0, { passed: 2, failed: 0, skipped: 0, faults: [] }],
    ['one could not run here', { cases: [one(false), one(false, 'no gcc')] }, 0, { passed: 1, failed: 0, skipped: 1, faults: [] }],
    [
      'one could not run where it must',
      { cases: [one(false), one(true, 'no gcc')] },
      1,
      { passed: 1, failed: 1, skipped: 0, faults: ['fault bench: kills'] },
    ],
    ['it broke off half-way', { cases: [one(false)] }, 1, { passed: 1, failed: 1, skipped: 0, faults: [BROKE_OFF] }],
    ['none ran', { cases: [] }, 0, { passed: 0, failed: 1, skipped: 0, faults: [BROKE_OFF] }],
    ['nothing was written', null, 1, { passed: 0, failed: 1, skipped: 0, faults: [BROKE_OFF] }],
  ])('%s', (_what, report, code, tally) => {
    expect(benchTallyOf(report, code)).toEqual(tally);
  });
});
