/** Whole facts for tests, with what a case cares about put over them. */
import type { CallbackFact, RequestFact } from '../facts';

export function aRequestFact(given: Partial<RequestFact> = {}): RequestFact {
  return {
    id: 'r',
    no: 'BX-20261118-001',
    type: 'repair',
    category: 'repairs',
    level: 'normal',
    complex: false,
    unit: '3-2-1203',
    departments: ['工程部'],
    person: '李师傅',
    registeredAt: '2026-11-18T09:00:00+08:00',
    firstResponseAt: '2026-11-18T10:00:00+08:00',
    effective: null,
    rejected: false,
    voided: false,
    mergedInto: '',
    promise: '2026-11-19T09:00:00+08:00',
    onHold: false,
    open: false,
    completedAt: '2026-11-18T15:00:00+08:00',
    reopened: 0,
    secondOrder: false,
    repeatOf: '',
    rootCause: '',
    prevention: '',
    ...given,
  };
}

export function aCallbackFact(given: Partial<CallbackFact> = {}): CallbackFact {
  return {
    id: 'c',
    no: 'HF-20261118-001',
    source: 'repair',
    stands: true,
    unit: '3-2-1203',
    dueDay: '2026-11-21',
    completedOn: '2026-11-18',
    counted: true,
    drawn: true,
    exempt: false,
    calledAt: '2026-11-19T10:00:00+08:00',
    satisfaction: 'satisfied',
    people: ['王敏'],
    method: 'phone',
    opinions: [],
    said: [],
    ...given,
  };
}
