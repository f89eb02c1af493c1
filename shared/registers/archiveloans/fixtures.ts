/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { archiveloans } from './definition';

/** The file of a unit, lent for a day with the supervisor's approval. */
export function anArchiveLoan(overrides: Partial<DataIn<typeof archiveloans>> = {}): DataIn<typeof archiveloans> {
  return sampleData(
    archiveloans,
    {
      archive: '3栋2单元1203业主档案',
      archiveNo: 'Y-3-2-1203',
      unit: '3-2-1203',
      borrower: '李建国',
      department: '工程部',
      purpose: '核对装修图纸',
      lentAt: '2026-11-21T08:40:00+08:00',
      dueAt: '2026-11-22T17:30:00+08:00',
      approvedBy: '赵国强',
      handler: '王敏',
    },
    overrides,
  );
}
