/** `callbacks.add`: a supervisor calls back one that was not drawn; its line 未抽中 becomes the callback, and the counts follow (CB-3). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { CallbackData } from '../../registers/callbacks/fields';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';
import type { PolicyBook } from './book';
import { policyBook } from './book';
import { placeOf, policyOfEntry, standingCallbacks, type Undrawn, undrawnOf } from './entries';
import { keyUnitsOf, matterRegisters, mattersOf } from './matter';
import { type Matter, plan } from './plan';
import { callbackRow } from './planned-row';
import { type Candidate, candidates } from './planning';

/** The callback that a line stands for, on the days under which it was counted. */
function ofLine(line: Undrawn, matter: Matter, book: PolicyBook): readonly Candidate[] {
  const policy = policyOfEntry(book, line);
  const callback = policy && plan(matter, policy).find((one) => one.occasion === line.occasion);
  return policy && callback ? [{ policy, callback: { ...callback, baseDay: line.baseDay, dueDay: line.dueDay } }] : [];
}

interface Offer extends Candidate {
  readonly party: string;
}

interface Entries {
  readonly book: PolicyBook;
  readonly lines: readonly Undrawn[];
  readonly called: readonly Pick<CallbackData, 'party' | 'policyId' | 'occasion'>[];
  readonly today: string;
}

/** The lines of a matter as callbacks, and those the policies make that have neither callback nor line. */
function offersOf(row: Row, matter: Matter, { book, lines, called, today }: Entries): readonly Offer[] {
  const { party } = matter;
  const own = lines.filter((line) => line.party === party);
  const taken = [...called.filter((one) => one.party === party), ...own].map((one) => placeOf(one.policyId, one.occasion));
  const further = candidates(book, row, matter, today).filter(
    ({ policy, callback }) => !taken.includes(placeOf(policy.id, callback.occasion)),
  );
  return [...own.flatMap((line) => ofLine(line, matter, book)), ...further].map((one) => ({ ...one, party }));
}

interface Wanted {
  readonly id: string;
  readonly reason?: string | undefined;
  /** One matter of a record that has several; absent = all of the record. */
  readonly party?: string | undefined;
}

interface Loaded {
  readonly row: Row | undefined;
  readonly lines: readonly Undrawn[];
  readonly offers: readonly Offer[];
}

async function load(input: Wanted, read: Reader, ctx: Context): Promise<Loaded> {
  const row = await read.get(input.id);
  if (!row) return { row, lines: [], offers: [] };
  const book = await read.setting(policyBook);
  const [lines, called] = [undrawnOf(row), await standingCallbacks(row, read)];
  const offers = mattersOf(row, { keyUnits: await keyUnitsOf(row, read) })
    .filter(({ party }) => input.party === undefined || party === input.party)
    .flatMap((matter) => offersOf(row, matter, { book, lines, called: called.map(({ data }) => data), today: ctx.today }));
  return { row, lines, offers };
}

function decide({ row: found, lines, offers }: Loaded, input: Wanted): Result<Change> {
  const row = standing(found);
  if (!row.ok) return row;
  const reason = (input.reason ?? '').trim();
  if (reason === '') return refuse('reason.needed', 'reason');
  if (offers.length === 0) return refuse('callbacks.nothing-to-add', undefined, { no: row.value.no });
  const made = new Set(offers.map(({ party, policy, callback }) => `${party}:${placeOf(policy.id, callback.occasion)}`));
  const left = lines.filter((line) => !made.has(`${line.party}:${placeOf(line.policyId, line.occasion)}`)).map((line) => ({ ...line }));
  return ok([
    ...offers.map(({ party, policy, callback }) => callbackRow(row.value, party, policy, callback, reason)),
    ...(left.length === lines.length ? [] : [{ kind: 'update' as const, id: row.value.id, data: { undrawn: left } }]),
  ]);
}

/** Refusals: `callbacks.nothing-to-add` (not completed, or the policy names no callback, or it stands already), `reason.needed`. */
const addByHand = defineCommand({
  id: 'callbacks.add',
  input: z.object({ id: z.string(), reason: z.string().max(300), party: z.string().optional() }),
  load,
  decide,
});

/** `<register>.addCallback`: the same from the record itself, by its action 加回访. */
function addFrom(register: string): AnyCommand {
  return defineCommand({ id: `${register}.addCallback`, input: actionInput, load, decide });
}

export const addCommands: readonly AnyCommand[] = [addByHand, ...matterRegisters.map(addFrom)];
