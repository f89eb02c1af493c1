/** `callbacks.add`: a supervisor calls back one that was not drawn; its line 未抽中 becomes the callback, and the counts follow (CB-3). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { standing } from '../records/commands';
import type { PolicyBook } from './book';
import { policyBook } from './book';
import { placeOf, policyOfEntry, standingCallbacks, type Undrawn, undrawnOf } from './entries';
import { isKeyCustomer, matterOf } from './matter';
import { type Matter, plan } from './plan';
import { callbackRow } from './planned-row';
import { type Candidate, candidates } from './planning';

/** The callback that a line stands for, on the days under which it was counted. */
function ofLine(line: Undrawn, matter: Matter, book: PolicyBook): readonly Candidate[] {
  const policy = policyOfEntry(book, line);
  const callback = policy && plan(matter, policy).find((one) => one.occasion === line.occasion);
  return policy && callback ? [{ policy, callback: { ...callback, baseDay: line.baseDay, dueDay: line.dueDay } }] : [];
}

/** Refusals: `callbacks.nothing-to-add` (not completed, or the policy names no callback, or it stands already), `reason.needed`. */
export const addByHand = defineCommand({
  id: 'callbacks.add',
  role: 'supervisor',
  input: z.object({ id: z.string(), reason: z.string().max(300) }),
  load: async (input, read, ctx) => {
    const row = await read.get(input.id);
    const matter = row ? matterOf(row, { keyCustomer: await isKeyCustomer(row, read) }) : null;
    if (!row || !matter) return { row, lines: [], offers: [] };
    const book = await read.setting(policyBook);
    const lines = undrawnOf(row);
    const held = [...(await standingCallbacks(row, read)).map(({ data }) => data), ...lines];
    const taken = held.map((one) => placeOf(one.policyId, one.occasion));
    const further = candidates(book, row, matter, ctx.today).filter(
      ({ policy, callback }) => !taken.includes(placeOf(policy.id, callback.occasion)),
    );
    return { row, lines, offers: [...lines.flatMap((line) => ofLine(line, matter, book)), ...further] };
  },
  decide: ({ row: found, lines, offers }, input): Result<Change> => {
    const row = standing(found);
    if (!row.ok) return row;
    if (input.reason.trim() === '') return refuse('reason.needed', 'reason');
    if (offers.length === 0) return refuse('callbacks.nothing-to-add', undefined, { no: row.value.no });
    const made = new Set(offers.map(({ policy, callback }) => placeOf(policy.id, callback.occasion)));
    const left = lines.filter((line) => !made.has(placeOf(line.policyId, line.occasion))).map((line) => ({ ...line }));
    return ok([
      ...offers.map(({ policy, callback }) => callbackRow(row.value, policy, callback, input.reason.trim())),
      ...(left.length === lines.length ? [] : [{ kind: 'update' as const, id: row.value.id, data: { undrawn: left } }]),
    ]);
  },
});
