/** Lending and extending keys: a loan and its key are two records that always agree (RG-1). */
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader, rowAs } from '../../registers/contract/command';
import type { DataIn, RowOf } from '../../registers/contract/definition';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { blankData } from '../../registers/contract/schema';
import { keyloans } from '../../registers/keyloans/definition';
import { keys } from '../../registers/keys/definition';
import { type KeyState, mayLend } from '../keys-lending';
import { roleOf } from '../people/role';
import { standing } from '../records/commands';
import { createInput } from '../records/input';
import { may } from '../rights/may';
import { fromKey } from './rules';

type Loan = DataIn<typeof keyloans>;

/** People on the list, by name. */
export async function staffByName(read: Reader): Promise<ReadonlyMap<string, Row>> {
  return new Map((await read.inState('staff', 'kept')).map((row) => [row.no, row]));
}

/** Why this loan may not be made; null when it may. What is taken over from an old list is a fact already: only the key must be there. */
export function denied(key: RowOf<typeof keys>, loan: Loan, staff: ReadonlyMap<string, Row>, fact: boolean): Refusal | null {
  const person = staff.get(loan.borrower.trim());
  const { kind, count } = key.data;
  if (key.state !== 'in') return { code: `key.${key.state}`, field: 'key', params: { no: key.no, holder: key.data.holder } };
  if (loan.count !== null && count !== null && loan.count > count) return { code: 'keyloans.count', field: 'count', params: { count } };
  if (fact) return null;
  const lends = mayLend(
    { kind: kind === '' ? 'vacant' : kind, state: key.state as KeyState },
    {
      staff: person?.data['active'] === true,
      purpose: loan.purpose,
      companion: loan.companion.trim(),
      approvedBy: loan.approvedBy.trim(),
    },
  );
  if (!lends.ok) return lends.error;
  const approver = staff.get(loan.approvedBy.trim());
  const wrong = loan.approvedBy.trim() !== '' && !(approver && may(roleOf(approver), 'loan.approve'));
  return wrong ? { code: 'key.approver', field: 'approvedBy', params: { name: loan.approvedBy.trim() } } : null;
}

/**
 * `keyloans.create`: lends a key by its tag. Refusals: `keyloans.no-key`, `key.out`, `key.lost`, `key.disabled`, `keyloans.count`,
 * those of `mayLend`, and `key.approver` when the one who approved is no supervisor. The key itself follows by a reaction.
 */
export const lendKey = defineCommand({
  id: 'keyloans.create',
  input: createInput,
  load: async (input, read) => ({ key: await read.find('keys', textIn(input.data, 'key').trim()), staff: await staffByName(read) }),
  decide: ({ key: found, staff }, input): Result<Change> => {
    const row = found ? standing(found) : refuse('keyloans.no-key', 'key', { no: textIn(input.data, 'key') });
    if (!row.ok) return row;
    const key = rowAs(keys, row.value);
    const loan = { ...blankData(keyloans.fields), ...input.data } as unknown as Loan;
    const over = loan.returnedAt !== '';
    const refusal = over ? null : denied(key, loan, staff, input.mark === 'opening' || input.mark === 'import');
    if (refusal) return { ok: false, error: refusal };
    return ok([
      {
        kind: 'create',
        register: 'keyloans',
        data: { ...input.data, key: key.no, ...fromKey(key, loan.count) },
        links: [...new Set([key.id, ...(input.links ?? [])])],
        ...(input.files && { files: input.files }),
        ...(input.mark !== undefined && { mark: input.mark }),
        ...(input.reason && { reason: input.reason }),
      },
    ]);
  },
});

export const keyCommands: readonly AnyCommand[] = [lendKey];
