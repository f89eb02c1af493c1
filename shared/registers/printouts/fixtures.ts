/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { printouts } from './definition';

/** The form of a callback, printed once and still out. */
export function aPrintout(overrides: Partial<DataIn<typeof printouts>> = {}): DataIn<typeof printouts> {
  return sampleData(
    printouts,
    { printedAt: '2026-11-20T09:00:00+08:00', form: '回访记录表', sourceNo: 'HF-20261120-003', printedBy: '王敏', times: 1 },
    overrides,
  );
}
