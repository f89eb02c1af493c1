/** What stands for a completion: the callback it made, or the line 未抽中 on the matter itself. One of the two, and the counts follow it. */
import { callbacks } from '../../registers/callbacks/definition';
import type { CallbackData } from '../../registers/callbacks/fields';
import { type Reader, rowAs } from '../../registers/contract/command';
import { asText, type RowsValue } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { type PolicyBook, policyById } from './book';
import { isMatter } from './matter';
import { LAYER_D } from './presets';
import type { Policy } from './types';

/** A completion that was not drawn, as it was counted (`undrawn` of its matter). */
export interface Undrawn {
  readonly party: string;
  readonly source: string;
  readonly occasion: string;
  readonly baseDay: string;
  readonly dueDay: string;
  readonly policyId: string;
  readonly policyVersion: number | null;
}

/** The completions of a matter that were not drawn; empty for a register that makes no callbacks. */
export function undrawnOf(row: Row): readonly Undrawn[] {
  if (!isMatter(row)) return [];
  const lines = (row.data['undrawn'] ?? []) as RowsValue;
  return lines.map((line) => ({
    party: asText(line['party']),
    source: asText(line.source),
    occasion: asText(line.occasion),
    baseDay: asText(line.baseDay),
    dueDay: asText(line.dueDay),
    policyId: asText(line.policyId),
    policyVersion: typeof line.policyVersion === 'number' ? line.policyVersion : null,
  }));
}

/** Whether a callback stands for a completion that counts: neither struck out nor made for one that was opened again since (§6). */
export function standsForCompletion(row: Row): boolean {
  return row.state !== VOID && row.data['outdated'] !== true;
}

/** Callbacks of a matter that stand for its completion and were made under a policy, oldest first. */
export async function standingCallbacks(row: Row, read: Reader): Promise<readonly Row<CallbackData>[]> {
  const linked = (await read.linked(row.id, 'callbacks')).filter(standsForCompletion).map((one) => rowAs(callbacks, one));
  return linked.filter(({ data }) => data.policyId !== '');
}

/** The layer D makes callbacks of its own; all others share one place, whichever policy held when they were planned. */
export function placeOf(policyId: string, occasion: string): string {
  return `${policyId === LAYER_D.id ? 'layer' : 'main'}:${occasion}`;
}

/** The policy that an entry was planned under, in the version of then; undefined when the book does not know it. */
export function policyOfEntry(
  book: PolicyBook,
  entry: { readonly policyId: string; readonly policyVersion: number | null },
): Policy | undefined {
  return policyById(book, entry.policyId, entry.policyVersion ?? undefined);
}
