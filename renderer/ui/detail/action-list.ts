/** Which actions a record offers to a person, and what their little forms begin with. */
import { dayOf } from '@shared/base/time';
import type { Role } from '@shared/registers/contract/context';
import type { Action, AnyDefinition } from '@shared/registers/contract/definition';
import { blank, type Data, type Field, type FieldValue, isBlank } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { mayAct } from '@shared/rules/rights/registers';
import type { FieldContext } from '../fields/field-context';

export interface OfferedAction {
  readonly id: string;
  readonly action: Action;
}

/** In the order of the definition, for `me` (a name); none for a voided record. */
export function offeredActions(definition: AnyDefinition, row: Row, role: Role, me: string): readonly OfferedAction[] {
  if (row.state === VOID) return [];
  return Object.entries(definition.actions)
    .map(([id, action]) => ({ id, action: action as unknown as Action }))
    .filter(({ action }) => action.button !== false && action.from.includes(row.state) && action.fits?.(row.data as never, me) !== false)
    .filter(({ id }) => mayAct(role, definition.id, id));
}

/** Whether the action is done at once, without a form. */
export function isPlain(action: Action): boolean {
  return action.panel !== true && action.asks.length === 0 && action.logs === undefined && action.reason !== true;
}

/** The record's values of the asked fields; blank ones as the action fills them. */
export function actionStart(definition: AnyDefinition, action: Action, row: Row, context: FieldContext): Data {
  const fills = (action.fills ?? {}) as Readonly<Record<string, FieldValue>>;
  const entries = action.asks.map((name) => {
    const field = definition.fields[name];
    const value = row.data[name] ?? (field ? blank(field) : null);
    const fill = fills[name];
    return [name, fill !== undefined && isBlank(value) ? filled(fill, field, context) : value];
  });
  return Object.fromEntries(entries);
}

function filled(fill: FieldValue, field: Field | undefined, context: FieldContext): FieldValue {
  if (fill === 'now') return field?.kind === 'date' ? dayOf(context.now()) : context.now();
  if (fill === 'today') return dayOf(context.now());
  return fill === 'me' ? context.me : fill;
}
