/** Steps of work orders from version to version, each with a frozen sample of the version before. */
import type { Migration } from '../contract/command';

export const workorderMigrations: readonly Migration[] = [
  { to: 2, why: 'the signed paper has a place: box and folder', migrate: (data) => ({ ...data, filed: '' }) },
];

export const workorderSamples: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: {
    requestNo: 'BX-20261121-003',
    dispatchedAt: '2026-11-21T14:15:00+08:00',
    dispatcher: '王敏',
    unit: '3-2-1203',
    name: '张伟',
    phone: '13800138021',
    place: '',
    content: '厨房水龙头滴水，关不紧',
    urgentKind: '',
    department: '工程部',
    areaManager: '',
    team: '水电班',
    taker: '',
    takenAt: '',
    appointedAt: '',
    promisedAt: '2026-11-22T18:00:00+08:00',
    charge: 'free',
    lines: [],
    quote: null,
    consent: false,
    consentBy: '',
    consentAt: '',
    urges: [],
    arrivedAt: '',
    progress: [],
    finishedAt: '',
    result: '',
    materials: '',
    quality: '',
    attitude: '',
    signed: false,
    returnedAt: '',
    feeStatus: '',
    fee: null,
    paidAt: '',
    rejectReason: '',
  },
};
