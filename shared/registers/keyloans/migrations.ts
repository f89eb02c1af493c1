/** Steps of key loans from version to version, each with a frozen sample of the version before. */
import type { Migration } from '../contract/command';

export const keyloanMigrations: readonly Migration[] = [
  { to: 2, why: 'the signed paper has a place: box and folder', migrate: (data) => ({ ...data, filed: '' }) },
];

export const keyloanSamples: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: {
    key: 'K-3-2-1501',
    unit: '3-2-1501',
    place: '',
    keyKind: 'vacant',
    count: 1,
    borrower: '李建国',
    org: '工程部',
    phone: '',
    idNo: '',
    purpose: '检查水表',
    companion: '',
    approvedBy: '',
    lentAt: '2026-11-21T09:00:00+08:00',
    dueAt: '2026-11-21T11:00:00+08:00',
    handler: '王敏',
    signed: false,
    returnedAt: '',
    returner: '',
    receiver: '',
    condition: '',
    extensions: [],
  },
};
