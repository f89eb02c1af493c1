/** One action of a definition turned into a change: fields filled, log line added, state moved. Special commands build on it. */
import { ok, type Result, refuse } from '../../base/result';
import type { UpdateRow } from '../../registers/contract/change';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition, Fill } from '../../registers/contract/definition';
import { type Data, type FieldValue, isBlank, type LogLine } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { mayAct } from '../rights/registers';

/** The command of an action's own, which `record.act` leaves it to: what it does besides must not be passed over. */
export function ownCommand(register: string, action: string): string {
  return `${register}.${action}`;
}

export interface ActInput {
  readonly data: Data;
  /** Line for the action's log field; '' = none. */
  readonly note: string;
  readonly reason: string;
}

/** The change an action makes, or why not: wrong state, missing right, missing field, missing reason, or the action's own guard. */
export function actChange(
  definition: AnyDefinition,
  row: Row,
  actionId: string,
  input: ActInput,
  ctx: Context,
): Result<readonly [UpdateRow]> {
  const action = definition.actions[actionId];
  if (!action || action.panel) return refuse('action.unknown', undefined, { action: actionId });
  if (!mayAct(ctx.actor.role, definition.id, actionId)) return refuse('right.action');
  if (!action.from.includes(row.state) || action.fits?.(row.data as never, ctx.actor.name) === false)
    return refuse('action.state', undefined, { no: row.no });
  // Who does it, where that is not asked, is known: nobody says another name (CB-11).
  const filledIn = Object.entries(action.fills ?? {}).flatMap(([key, fill]) => (fill === 'me' ? [] : [key]));
  const allowed = new Set<string>([...action.asks, ...filledIn]);
  for (const key of Object.keys(input.data)) if (!allowed.has(key)) return refuse('field.unknown', key);
  const data: Record<string, FieldValue> = { ...input.data };
  for (const [key, fill] of Object.entries(action.fills ?? {})) {
    if (isBlank(data[key]) && (isBlank(row.data[key]) || key in input.data)) data[key] = filled(fill as Fill, ctx);
  }
  for (const key of action.needs) if (isBlank(data[key] ?? row.data[key])) return refuse('field.needed', key);
  if (action.reason && input.reason.trim() === '') return refuse('reason.needed', 'reason');
  if (action.logs && input.note.trim() !== '') {
    const line: LogLine = { at: ctx.now, by: ctx.actor.name, text: input.note.trim() };
    data[action.logs] = [...((row.data[action.logs] as readonly LogLine[] | undefined) ?? []), line];
  }
  const denied = action.guard?.({ ...row, data: { ...row.data, ...data } } as never, ctx);
  if (denied) return { ok: false, error: denied };
  const change: UpdateRow = {
    kind: 'update',
    id: row.id,
    data,
    ...(action.to !== null && { state: action.to }),
    ...(input.reason.trim() !== '' && { reason: input.reason.trim() }),
  };
  return ok([change]);
}

function filled(fill: Fill, ctx: Context): FieldValue {
  if (fill === 'now') return ctx.now;
  if (fill === 'today') return ctx.today;
  if (fill === 'me') return ctx.actor.name;
  return fill;
}
