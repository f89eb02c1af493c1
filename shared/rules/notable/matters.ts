/** What is told in the duty log when it happens elsewhere: one line a case. */
export interface NotableMatter {
  readonly register: string;
  /** The state that is told. */
  readonly state: string;
  /** Field that says why; '' = none. */
  readonly why: string;
  /** Field that is filled when another record tells of it already; absent = none. */
  readonly unless?: string;
}

export const notableMatters: readonly NotableMatter[] = [
  // A key lost by a borrower is told by its loan.
  { register: 'keys', state: 'lost', why: '', unless: 'holder' },
  { register: 'keyloans', state: 'lost', why: 'condition' },
  { register: 'borrowed', state: 'lost', why: 'condition' },
  { register: 'archiveloans', state: 'lost', why: 'condition' },
  { register: 'parcels', state: 'lost', why: 'lostNote' },
  { register: 'visitors', state: 'refused', why: 'refusedWhy' },
  { register: 'documents', state: 'refused', why: 'refusedWhy' },
  { register: 'releases', state: 'refused', why: 'refusedWhy' },
  { register: 'passes', state: 'lost', why: 'lostNote' },
];
