/** A request's action with something added: what the definition says is done first, then the special part joins the same change. */
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import type { RequestData } from '../../registers/requests/fields';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import type { ActionInput } from '../records/input';

export type RequestRow = Row<RequestData>;

/** The standing row as a request; refusals of `standing`. */
export function requestRow(found: Row | undefined, rev?: number): Result<RequestRow> {
  const row = standing(found, rev);
  return row.ok ? ok(rowAs(requests, row.value)) : row;
}

/** The change of an action of the definition with `extra` data added to it. */
export function requestAct(row: RequestRow, action: string, input: ActionInput, ctx: Context, extra: Partial<RequestData>): Result<Change> {
  const change = actChange(
    requests as never,
    row as never,
    action,
    { data: input.data ?? {}, note: input.note ?? '', reason: input.reason ?? '' },
    ctx,
  );
  if (!change.ok) return change;
  const [update] = change.value;
  return ok([{ ...update, data: { ...update.data, ...extra } }]);
}
