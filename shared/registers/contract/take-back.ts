/** 撤回: a wrong key pressed at the counter — it is not back, they have not left, nobody has fetched it (BY-11). */
import type { Refusal } from '../../base/result';
import type { Instant } from '../../base/time';
import { type Context, mayAs } from './context';
import type { Row } from './row';

/**
 * Who may take back what was done at `doneAt`: anybody at the desk in the same shift, a supervisor always. Both times count, so that
 * touching a record does not make it this shift's. Refusal `right.take-back` (param `no`).
 */
export function takeBackRefusal(
  row: Pick<Row<unknown>, 'no' | 'updatedAt'>,
  doneAt: Instant | '',
  ctx: Pick<Context, 'actor' | 'shiftSince'>,
): Refusal | null {
  const { actor, shiftSince } = ctx;
  const now = shiftSince !== '' && row.updatedAt >= shiftSince && doneAt >= shiftSince;
  return now || mayAs(actor.role, 'supervisor') ? null : { code: 'right.take-back', params: { no: row.no } };
}
