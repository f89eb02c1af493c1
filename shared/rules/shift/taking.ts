/** The one who comes: everything is gathered again at that second, frozen, and the next shift begins with it (SH-2, BY-1). */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { mayAs } from '../../registers/contract/context';
import type { HandoverData } from '../../registers/handover/rules';
import { roleOf } from '../people/role';
import { comingShift, namedShift } from './clock';
import { sheetIn } from './leaving';
import { closedText, freshSheet, onDuty } from './opening';
import { gathered, readShift, type ShiftRead, stranger } from './read';

const acceptInput = z.object({
  id: z.string(),
  /** 'pin': in the name of the one who comes. 'paper': the paper is signed, `comer` names who signed it. */
  how: z.enum(['pin', 'paper']),
  comer: z.string().optional(),
  /** Names on duty in the next shift; absent = the one who comes. */
  staff: z.array(z.string()).max(20).optional(),
  /** Another shift than the next one by the clock. */
  shift: z.string().optional(),
  remarks: z.string().max(5000).optional(),
  /** Why one person stands on both sides, where there is only one. */
  reason: z.string().optional(),
});

/**
 * `handover.accept`: in one transaction everything is gathered once more (remarks kept by record, what came after the leaver's signature
 * marked), the sheet is frozen, and the next shift is opened. Refusals: `handover.person`, `handover.same`, `reason.needed`.
 */
export const acceptSheet = defineCommand({
  id: 'handover.accept',
  input: acceptInput,
  load: async (input, read, ctx) => ({ row: await read.get(input.id), found: await readShift(read, ctx) }),
  decide: ({ row, found }, input, ctx): Result<Change> => {
    const sheet = sheetIn(row, ['waiting'], ctx);
    if (!sheet.ok) return sheet;
    const { id, data } = sheet.value;
    const comer = input.how === 'paper' ? (input.comer ?? '').trim() : ctx.actor.name;
    const staff = onDuty(input.staff, comer);
    const unknown = stranger(found, [comer, ...staff]);
    if (unknown !== '') return refuse('handover.person', input.how === 'paper' ? 'comer' : 'staff', { name: unknown });
    const reason = (input.reason ?? '').trim();
    const denied = sidesRefusal(data.leaver, comer, reason, found);
    if (denied) return { ok: false, error: denied };
    const closed: Partial<HandoverData> = {
      ...gathered(found, data, ctx, data.open),
      comer,
      handedAt: ctx.now,
      comerRemarks: (input.remarks ?? '').trim(),
      signatures: [...data.signatures, { side: 'comer', name: comer, at: ctx.now, how: input.how }],
      soloReason: comer === data.leaver ? reason : '',
      notes: [],
    };
    const proposed = comingShift(found.shifts, ctx.now, data.startsAt);
    const shift = input.shift ? namedShift(found.shifts, input.shift, proposed, ctx.now) : proposed;
    const next = freshSheet(shift, staff, sheet.value, { openingNote: closedText(sheet.value, ctx) }, ctx);
    return ok([{ kind: 'update', id, state: 'handed', data: closed }, next]);
  },
});

/** Two sides are two people; where only one may take over at all, a reason is enough: a login that only reads is nobody to hand over to. */
function sidesRefusal(leaver: string, comer: string, reason: string, found: ShiftRead): Refusal | null {
  if (comer !== leaver) return null;
  const others = found.staff.filter((one) => one.data['login'] === true && mayAs(roleOf(one), 'receptionist') && one.no !== leaver);
  if (others.length > 0) return { code: 'handover.same', field: 'comer' };
  return reason === '' ? { code: 'reason.needed', field: 'reason' } : null;
}
