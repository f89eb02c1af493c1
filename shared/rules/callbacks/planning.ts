/** Completed → planned: the reaction that makes callbacks in the transaction of the completion, and lets them follow every later change. */

import { sha256Hex } from '../../base/hash';
import { monthOf } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { CallbackData } from '../../registers/callbacks/fields';
import type { Change } from '../../registers/contract/change';
import { type AnyReaction, defineReaction, type Reader, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { type PolicyBook, policiesOn, policyBook, samplingSecret } from './book';
import { placeOf, standingCallbacks, type Undrawn, undrawnOf } from './entries';
import { followCallback, followLines, type MatterChange, WITHDRAWN } from './following';
import { completedAt, isMatter, keyUnitsOf, mattersOf, policyDay, subjectOf } from './matter';
import { type Matter, type PlannedCallback, plan } from './plan';
import { callbackRow } from './planned-row';
import { quotaCounter } from './quota-counts';
import { isDissatisfied } from './rounds';
import { alwaysIn, draw } from './sampling';
import type { Policy } from './types';

/** How far back the resident's last callback is looked for. */
const LAST_CALLBACK_SINCE = '2000-01-01T00:00:00+08:00';

export interface Candidate {
  readonly policy: Policy;
  readonly callback: PlannedCallback;
}

const hasTerm = (row: Row): boolean => row.register === 'requests' && row.data['serviceFrom'] !== '' && row.data['serviceTo'] !== '';
const mayBePlanned = (row: Row | null): boolean => row !== null && (completedAt(row) !== '' || hasTerm(row));
/** What the plan of a record's matters follows from; whether it is a key customer changes only who calls. */
const traits = (row: Row | null): string => JSON.stringify(row && mattersOf(row, { keyUnits: new Set() }));

/** The callbacks that the policies in force make for a matter on its day. */
export function candidates(book: PolicyBook, row: Row, matter: Matter | null, today: string): readonly Candidate[] {
  if (matter === null) return [];
  return policiesOn(book, policyDay(row, today)).flatMap((policy) => plan(matter, policy).map((callback) => ({ policy, callback })));
}

/** Counts of a source and month before this draw: completions, and how many of them are in. */
interface Counted {
  readonly done: number;
  readonly drawn: number;
}

const groupOf = ({ policy, callback }: Candidate): string => `${policy.id}:${callback.source}:${monthOf(callback.baseDay)}`;

async function countsOf(drawing: readonly Candidate[], read: Reader): Promise<ReadonlyMap<string, Counted>> {
  const found = new Map<string, Counted>();
  for (const one of drawing) {
    const count = (which: 'done' | 'drawn'): Promise<number> =>
      read.counter(quotaCounter(one.policy.id, one.callback.source, monthOf(one.callback.baseDay), which));
    found.set(groupOf(one), { done: await count('done'), drawn: await count('drawn') });
  }
  return found;
}

/** What one matter of a record keeps, loses and begins by a change. */
interface Part {
  readonly matter: Matter | null;
  readonly changes: Change;
  readonly kept: readonly Undrawn[];
  /** Completions that a draw decides about. */
  readonly drawing: readonly Candidate[];
}

interface Standing {
  readonly callbacks: readonly Row<CallbackData>[];
  readonly lines: readonly Undrawn[];
}

/** Each matter follows its own change, by itself. */
function partOf(change: MatterChange, { callbacks: called, lines }: Standing, row: Row, book: PolicyBook, today: string): Part {
  const followed = called.map((one) => ({ data: one.data, ...followCallback(one, change, book) }));
  const { kept, redrawn } = followLines(lines, change, book);
  // What is taken back in this very change leaves its place to the new plan.
  const held = [...followed.filter(({ gone }) => !gone).map(({ data }) => data), ...kept];
  // Each occasion is decided once, so that nobody is drawn twice.
  const taken = [
    ...held.map((one) => placeOf(one.policyId, one.occasion)),
    ...redrawn.map((one) => placeOf(one.policy.id, one.callback.occasion)),
  ];
  const fresh = candidates(book, row, change.is, today).filter(
    ({ policy, callback }) => !taken.includes(placeOf(policy.id, callback.occasion)),
  );
  const drawing = [...redrawn, ...fresh].filter(({ callback }) => callback.rate !== null);
  return { matter: change.is, changes: followed.flatMap(({ changes }) => changes), kept, drawing };
}

/** Whether the last callback of the unit was not satisfied; asked only where there is something to draw. */
async function lastNotSatisfied({ matter, drawing }: Part, row: Row, read: Reader): Promise<boolean> {
  const unit = matter !== null && drawing.length > 0 ? subjectOf(row, matter.party).unit : '';
  return unit !== '' && lastWasBad(await read.ofUnit(unit, 'callbacks', LAST_CALLBACK_SINCE));
}

const planning = defineReaction({
  id: 'callbacks.plan',
  when: ({ before, after }) => isMatter(after) && (mayBePlanned(before) || mayBePlanned(after)) && traits(before) !== traits(after),
  load: async ({ before, after }, read, ctx) => {
    const known = { keyUnits: await keyUnitsOf(after, read) };
    const [was, is] = [before ? mattersOf(before, known) : [], mattersOf(after, known)];
    const book = await read.setting(policyBook);
    const [called, lines] = [await standingCallbacks(after, read), undrawnOf(after)];
    const parties = new Set([...was, ...is, ...called.map(({ data }) => data), ...lines].map(({ party }) => party));
    const parts = [...parties].map((party) => {
      const of = <T extends { readonly party: string }>(all: readonly T[]): T | null => all.find((one) => one.party === party) ?? null;
      const own = { callbacks: called.filter(({ data }) => data.party === party), lines: lines.filter((line) => line.party === party) };
      return partOf({ was: of(was), is: of(is) }, own, after, book, ctx.today);
    });
    const drawing = parts.flatMap((part) => part.drawing);
    const bad = await Promise.all(parts.map((part) => lastNotSatisfied(part, after, read)));
    const secret = drawing.length > 0 ? await read.setting(samplingSecret) : '';
    return { parts: parts.map((part, i) => ({ ...part, bad: bad[i] === true })), counts: await countsOf(drawing, read), secret };
  },
  decide: ({ parts, counts, secret }, { after }, ctx) => {
    const found: Change[number][] = parts.flatMap(({ changes }) => changes);
    const lines: Undrawn[] = [];
    const drawn = parts.some(({ matter, drawing }) => matter !== null && drawing.length > 0);
    const key = secret || !drawn ? secret : sha256Hex(`${ctx.newId()}${ctx.newId()}`);
    if (key !== secret) found.push({ kind: 'setting', key: samplingSecret.key, value: key });
    const sofar = new Map(counts);
    for (const { matter, kept, drawing, bad } of parts) {
      lines.push(...kept);
      if (matter === null) continue;
      const must = alwaysIn({ kind: matter.kind, severity: matter.severity, keyCustomer: matter.keyCustomer, lastNotSatisfied: bad });
      for (const one of drawing) {
        const { policy, callback } = one;
        const { done, drawn: sofarIn } = sofar.get(groupOf(one)) ?? { done: 0, drawn: 0 };
        const rate = callback.rate ?? 0;
        const isIn = draw({
          k: done + 1,
          drawn: sofarIn,
          rate,
          id: `${matter.id}:${callback.occasion}`,
          secret: key,
          mustInclude: must && rate > 0,
        });
        sofar.set(groupOf(one), { done: done + 1, drawn: sofarIn + (isIn ? 1 : 0) });
        if (isIn) found.push(callbackRow(after, matter.party, policy, callback));
        else lines.push(lineOf(matter.party, policy, callback));
      }
    }
    // A voided matter can't be written any more; its lines count no more with it.
    if (after.state !== VOID && JSON.stringify(lines) !== JSON.stringify(undrawnOf(after)))
      found.push({ kind: 'update', id: after.id, data: { undrawn: lines.map((line) => ({ ...line })) } });
    return found;
  },
});

function lineOf(party: string, policy: Policy, { source, occasion, baseDay, dueDay }: PlannedCallback): Undrawn {
  return { party, source, occasion, baseDay, dueDay, policyId: policy.id, policyVersion: policy.version };
}

/** Struck out by hand, a planned callback is no longer in: its completion counts as not drawn, so that the next draws top up (CB-3). */
const removed = defineReaction({
  id: 'callbacks.removed',
  when: ({ before, after }) =>
    after.register === 'callbacks' && before !== null && before.state !== VOID && after.state === VOID && after.voided !== WITHDRAWN,
  load: async ({ after }, read) =>
    (await Promise.all(after.links.map((id) => read.get(id)))).find((row) => row !== undefined && isMatter(row)),
  decide: (matter, { after }) => {
    const { party, source, occasion, completedOn, plannedDue, dueOn, policyId, policyVersion, counted, outdated } = rowAs(
      callbacks,
      after,
    ).data;
    if (!matter || matter.state === VOID || !counted || outdated) return [];
    const dueDay = plannedDue < completedOn ? dueOn : plannedDue;
    const line: Undrawn = { party, source, occasion, baseDay: completedOn, dueDay, policyId, policyVersion };
    return [{ kind: 'update', id: matter.id, data: { undrawn: [...undrawnOf(matter), line].map((one) => ({ ...one })) } }];
  },
});

function lastWasBad(past: readonly Row[]): boolean {
  const answered = past.filter((row) => row.state !== VOID && row.data['satisfaction'] !== '');
  const last = answered.reduce<Row | undefined>(
    (best, one) => (best && textIn(best.data, 'calledAt') > textIn(one.data, 'calledAt') ? best : one),
    undefined,
  );
  return last !== undefined && isDissatisfied(rowAs(callbacks, last).data.satisfaction);
}

export const planningReactions: readonly AnyReaction[] = [planning, removed];
