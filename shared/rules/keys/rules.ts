/** What a key loan takes from its key, and where the key is after a loan has changed (RG-1). */

import type { DataIn, RowOf } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import type { keyloans } from '../../registers/keyloans/definition';
import type { keys } from '../../registers/keys/definition';

type KeyRow = RowOf<typeof keys>;
type Loan = DataIn<typeof keyloans>;

/** What stands on the loan of the key itself: whose it is, what kind, how many pieces unless fewer are said. */
export function fromKey(key: KeyRow, count: Loan['count']): Pick<Loan, 'unit' | 'place' | 'keyKind' | 'count'> {
  const { unit, place, kind, count: pieces } = key.data;
  return { unit, place, keyKind: kind, count: count ?? pieces };
}

export interface KeyPlace {
  readonly state: 'in' | 'out' | 'lost';
  /** Who has it; '' when it is on its hook. */
  readonly holder: string;
}

/**
 * Where the key is now that `loan` has changed; null when the loan says nothing new about it. A loan struck out puts the key back. A loan
 * that was already over when it was written (an old book typed in) never moves the key.
 */
export function keyAfter(before: Pick<Row, 'state'> | null, loan: RowOf<typeof keyloans>): KeyPlace | null {
  if (before?.state === loan.state && loan.state !== 'out') return null;
  if (loan.state === 'out') return { state: 'out', holder: loan.data.borrower };
  if (before === null) return null;
  if (loan.state === 'lost') return { state: 'lost', holder: loan.data.borrower };
  const wasWithIt = before.state === 'out' || before.state === 'lost';
  return wasWithIt ? { state: 'in', holder: '' } : null;
}
