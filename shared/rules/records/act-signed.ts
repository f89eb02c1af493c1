/** An action with its signature: the pad comes first, and what was signed and what was done are kept together or not at all (CB-4). */
import { ok, type Result, refuse } from '../../base/result';
import type { UpdateRow } from '../../registers/contract/change';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Data } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import type { SignedFile } from '../../registers/contract/signing';
import { type ActInput, actChange } from './act';
import { tiedTo } from './sign';

interface Acted {
  readonly change: UpdateRow;
  /** The record as the change leaves it: this is what is signed. */
  readonly after: Row;
  /** What the action filled by itself of what it asks for. */
  readonly filled: Data;
}

/**
 * What an action leads to when its signature is given on the screen: the tick that stands for one is set, so that a guard which asks for a
 * signature is content. Refused as `record.act` refuses it, and by the register's own check: before anybody takes the pen.
 */
export function actedToSign(definition: AnyDefinition, row: Row, act: string, input: ActInput, ctx: Context): Result<Acted> {
  const action = definition.actions[act];
  const signing = action?.signs === undefined ? undefined : definition.signing?.[action.signs];
  if (!action || !signing) return refuse('sign.unwanted');
  const ticks = signing.ticks === undefined ? {} : { [signing.ticks]: true };
  const changed = actChange(definition, row, act, { ...input, data: { ...input.data, ...ticks } }, ctx);
  if (!changed.ok) return changed;
  const [change] = changed.value;
  const data = { ...row.data, ...change.data };
  const derived = definition.derive ? (definition.derive(data as never, ctx) as Data) : data;
  const after: Row = { ...row, state: change.state ?? row.state, data: derived };
  const filled = Object.fromEntries(Object.entries(change.data ?? {}).filter(([key]) => action.asks.includes(key) && !(key in input.data)));
  const wrong = definition.check?.(derived as never, ctx)[0];
  return wrong ? { ok: false, error: wrong } : ok({ change, after, filled });
}

/** The action with the signature that was given for what it leads to. Refusals of both. */
export function actSigned(
  definition: AnyDefinition,
  row: Row,
  act: string,
  input: ActInput,
  file: SignedFile,
  ctx: Context,
): Result<readonly [UpdateRow]> {
  if (file.role !== 'ink' || file.sign.as !== definition.actions[act]?.signs) return refuse('sign.unwanted');
  const acted = actedToSign(definition, row, act, input, ctx);
  if (!acted.ok) return acted;
  const { change, after } = acted.value;
  const tied = tiedTo(definition, after, file, ctx);
  return tied.ok ? ok([{ ...change, ...tied.value, data: { ...change.data, ...tied.value.data } }]) : tied;
}
