/** Steps of archive loans from version to version, each with a frozen sample of the version before. */
import type { Migration } from '../contract/command';

export const archiveloanMigrations: readonly Migration[] = [
  { to: 2, why: 'the signed paper has a place: box and folder', migrate: (data) => ({ ...data, filed: '' }) },
];

export const archiveloanSamples: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: {
    archive: '3栋2单元1203业主档案',
    archiveNo: 'Y-3-2-1203',
    unit: '3-2-1203',
    borrower: '李建国',
    department: '工程部',
    purpose: '核对装修图纸',
    lentAt: '2026-11-21T08:40:00+08:00',
    dueAt: '2026-11-22T17:30:00+08:00',
    returnedAt: '',
    approvedBy: '赵国强',
    signed: false,
    handler: '王敏',
    returner: '',
    receiver: '',
    condition: '',
    extensions: [],
  },
};
