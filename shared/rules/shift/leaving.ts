/** The one who leaves: writes the sheet, signs it, takes it back; the one who comes may refuse it. */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand, rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Data } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { handover } from '../../registers/handover/definition';
import type { HandoverData } from '../../registers/handover/rules';
import { standing } from '../records/commands';
import { dataInput } from '../records/input';
import { isFree } from '../rights/may';
import { sameDesk } from './clock';
import { gathered, type HandoverRow, readShift, type ShiftRead, stranger } from './read';

/** What the one who leaves fills in by hand. */
export const LEAVER_FIELDS = [
  'staff',
  'keysCounted',
  'keyNotes',
  'cashCounted',
  'equipment',
  'instructions',
  'leaverRemarks',
  'lobbyLog',
  'controlLog',
] as const satisfies readonly (keyof HandoverData)[];

const remarkInput = z.object({ record: z.string().min(1), remark: z.string().max(1000) });

const noteInput = z.object({
  id: z.string(),
  /** Remarks by id of the line; '' takes one away. Lines not named keep theirs. */
  remarks: z.array(remarkInput).max(2000).optional(),
  data: dataInput.optional(),
});

/** The open sheet of this desk in one of these states, or why not: gone, voided, `handover.desk`, `handover.state`. */
export function sheetIn(found: Row | undefined, states: readonly string[], ctx: Pick<Context, 'desk'>): Result<HandoverRow> {
  const row = standing(found);
  if (!row.ok) return row;
  if (row.value.register !== handover.id) return refuse('record.gone');
  const { no, desk } = row.value;
  if (!sameDesk(desk, ctx.desk)) return refuse('handover.desk', undefined, { no, desk: desk || 'A' });
  return states.includes(row.value.state) ? ok(rowAs(handover, row.value)) : refuse('handover.state', undefined, { no });
}

/** What was written by hand, over what stands there already. Refused: a field that is not the leaver's, nobody on duty, a stranger. */
function written(sheet: HandoverRow, input: z.infer<typeof noteInput>, found: ShiftRead): Result<Partial<HandoverData>> {
  const data: Data = input.data ?? {};
  const wrong = Object.keys(data).find((key) => !(LEAVER_FIELDS as readonly string[]).includes(key));
  if (wrong !== undefined) return refuse('field.unknown', wrong);
  const given = data as Partial<HandoverData>;
  if (given.staff) {
    const unknown = stranger(found, given.staff);
    if (given.staff.length === 0) return refuse('handover.nobody', 'staff');
    if (unknown !== '') return refuse('handover.person', 'staff', { name: unknown });
  }
  const notes = new Map(sheet.data.notes.map(({ record, remark }) => [String(record), String(remark)]));
  for (const { record, remark } of input.remarks ?? []) notes.set(record, remark.trim());
  const kept = [...notes].filter(([, remark]) => remark !== '').map(([record, remark]) => ({ record, remark }));
  return ok({ ...given, notes: kept });
}

/** `handover.note`: keeps what is written on the sheet while the shift runs, so that nothing typed is lost. */
export const noteSheet = defineCommand({
  id: 'handover.note',
  input: noteInput,
  load: async (input, read, ctx) => ({ row: await read.get(input.id), found: await readShift(read, ctx) }),
  decide: ({ row, found }, input, ctx): Result<Change> => {
    const sheet = sheetIn(row, ['running'], ctx);
    if (!sheet.ok) return sheet;
    const data = written(sheet.value, input, found);
    return data.ok ? ok([{ kind: 'update', id: sheet.value.id, data: data.value }]) : data;
  },
});

/**
 * `handover.prepare`: gathers everything, takes what was written, and signs for the one who leaves → 待接班. Refusals:
 * `handover.not-on-duty`, `handover.keys-uncounted` while the desk holds keys and no count is given, `handover.keys-differ` when the count differs and no key is named.
 */
export const prepareSheet = defineCommand({
  id: 'handover.prepare',
  input: noteInput.extend({ how: z.enum(['pin', 'paper']) }),
  load: async (input, read, ctx) => ({ row: await read.get(input.id), found: await readShift(read, ctx) }),
  decide: ({ row, found }, input, ctx): Result<Change> => {
    const sheet = sheetIn(row, ['running'], ctx);
    if (!sheet.ok) return sheet;
    const hand = written(sheet.value, input, found);
    if (!hand.ok) return hand;
    const data = { ...sheet.value.data, ...hand.value };
    const { name } = ctx.actor;
    if (!data.staff.includes(name) && !isFree(ctx.actor.role, 'handover.prepare')) return refuse('handover.not-on-duty', 'staff', { name });
    const sums = gathered(found, data, ctx, null);
    const differs = keysDiffer(data, sums.keysIn);
    if (differs) return { ok: false, error: differs };
    const signatures = [{ side: 'leaver', name, at: ctx.now, how: input.how }];
    const signed = { ...hand.value, ...sums, leaver: name, preparedAt: ctx.now, signatures };
    return ok([{ kind: 'update', id: sheet.value.id, state: 'waiting', data: signed }]);
  },
});

/** The keys held are counted at each handover (RG-1); a desk that holds none has nothing to count. */
function keysDiffer({ keysCounted, keyNotes }: HandoverData, held: number): Refusal | null {
  if (keysCounted === null && held > 0) return { code: 'handover.keys-uncounted', field: 'keysCounted', params: { held } };
  const named = keyNotes.some(({ key, note }) => key !== '' && key !== null && note !== '' && note !== null);
  if (keysCounted === null || keysCounted === held || named) return null;
  return { code: 'handover.keys-differ', field: 'keyNotes', params: { counted: keysCounted, held } };
}

/** A sheet goes back to those who work: the leaver's signature is taken off, what they wrote stays. */
const UNSIGNED = { leaver: '', preparedAt: '', signatures: [], open: [], openCount: null } as const;

/** `handover.recall`: the one who signed takes the sheet back. Refusal: `handover.leaver`. */
export const recallSheet = defineCommand({
  id: 'handover.recall',
  input: z.object({ id: z.string() }),
  load: (input, read) => read.get(input.id),
  decide: (row, _input, ctx): Result<Change> => {
    const sheet = sheetIn(row, ['waiting'], ctx);
    if (!sheet.ok) return sheet;
    const { leaver } = sheet.value.data;
    if (leaver !== ctx.actor.name && !isFree(ctx.actor.role, 'handover.recall'))
      return refuse('handover.leaver', undefined, { name: leaver });
    return ok([{ kind: 'update', id: sheet.value.id, state: 'running', data: UNSIGNED }]);
  },
});

/** `handover.refuse`: the one who comes does not take it, and says why; it stands on the sheet. Refusals: `reason.needed`, `handover.refuser`. */
export const refuseSheet = defineCommand({
  id: 'handover.refuse',
  input: z.object({ id: z.string(), reason: z.string() }),
  load: (input, read) => read.get(input.id),
  decide: (row, input, ctx): Result<Change> => {
    const sheet = sheetIn(row, ['waiting'], ctx);
    if (!sheet.ok) return sheet;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason.needed', 'reason');
    if (ctx.actor.name === sheet.value.data.leaver) return refuse('handover.refuser', 'reason');
    const refused = [...sheet.value.data.refused, refusal(ctx, reason)];
    return ok([{ kind: 'update', id: sheet.value.id, state: 'running', data: { ...UNSIGNED, refused }, reason }]);
  },
});

function refusal(ctx: Context, reason: string): { at: string; by: string; reason: string } {
  return { at: ctx.now, by: ctx.actor.name, reason };
}
