/** Completed → planned: the reaction that makes callbacks in the transaction of the completion, and takes them back when it is undone. */

import { sha256Hex } from '../../base/hash';
import { monthOf } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { Change } from '../../registers/contract/change';
import { type AnyReaction, defineReaction, type Reader, type RowEvent, rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { VOID } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { workdaysSetting } from '../calendar/setting';
import { policiesOn, policyBook, samplingSecret } from './book';
import { completedAt, isKeyCustomer, matterOf, policyDay } from './matter';
import { type Matter, type Occasion, type PlannedCallback, plan } from './plan';
import { callbackRow } from './planned-row';
import { quotaCounter, undrawnCounter } from './quota-counts';
import { isDissatisfied } from './rounds';
import { alwaysIn, draw } from './sampling';
import type { Policy } from './types';
import { withdrawing } from './withdrawing';

/** How far back the resident's last callback is looked for. */
const LAST_CALLBACK_SINCE = '2000-01-01T00:00:00+08:00';

interface Planned {
  readonly policy: Policy;
  readonly callback: PlannedCallback;
  /** Completions of the source and month counted so far, and how many of them are in. */
  readonly counted: number;
  readonly drawn: number;
}

const hasTerm = (row: Row): boolean => row.data['serviceFrom'] !== '' && row.data['serviceTo'] !== '' && row.register === 'requests';

/** Which callbacks a change makes due: each occasion is decided once, so that nobody is drawn twice. */
function fresh({ before, after }: RowEvent): readonly Occasion[] {
  const done = completedAt(after) !== '' && (before === null || completedAt(before) === '');
  const term = hasTerm(after) && (before === null || !hasTerm(before));
  return [...(done ? (['once', 'end'] as const) : []), ...(term || (done && !hasTerm(after)) ? (['mid-term'] as const) : [])];
}

/** The callbacks a matter makes under the policies in force, each with the counts of its source and month. */
export async function planFor(row: Row, matter: Matter, read: Reader, ctx: Context): Promise<readonly Planned[]> {
  const [book, table] = [await read.setting(policyBook), await read.setting(workdaysSetting)];
  const standing = (await read.linked(row.id, 'callbacks')).filter((one) => one.state !== VOID && !isOutdated(row, one));
  const existing = standing.map((one) => `${textIn(one.data, 'policyId')}:${row.id}:${textIn(one.data, 'occasion')}`);
  const found: Planned[] = [];
  for (const policy of policiesOn(book, policyDay(row, ctx.today))) {
    for (const callback of plan(matter, policy, table, existing)) {
      const counted = await read.counter(quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'done'));
      const drawn = await read.counter(quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'drawn'));
      found.push({ policy, callback, counted, drawn });
    }
  }
  return found;
}

/** A callback of a completion that was opened again since: the new completion is planned anew (§6). */
function isOutdated(row: Row, callback: Row): boolean {
  if (row.register !== 'requests' || callback.data['occasion'] === 'mid-term') return false;
  return rowAs(requests, row).data.reopenings.some((line) => String(line.at) >= callback.createdAt);
}

const planning = defineReaction({
  id: 'callbacks.plan',
  when: (event) => (event.after.register === 'requests' || event.after.register === 'duty') && fresh(event).length > 0,
  load: async (event, read, ctx) => {
    const { after } = event;
    const matter = matterOf(after, { keyCustomer: await isKeyCustomer(after, read) });
    const planned = matter
      ? (await planFor(after, matter, read, ctx)).filter(({ callback }) => fresh(event).includes(callback.occasion))
      : [];
    const past = planned.length > 0 && after.unit !== '' ? await read.ofUnit(after.unit, 'callbacks', LAST_CALLBACK_SINCE) : [];
    const secret = planned.length > 0 ? await read.setting(samplingSecret) : '';
    return { matter, planned, lastNotSatisfied: lastWasBad(past), secret };
  },
  decide: ({ matter, planned, lastNotSatisfied, secret }, { after }, ctx) => {
    if (!matter || planned.length === 0) return [];
    const key = secret || sha256Hex(`${ctx.newId()}${ctx.newId()}`);
    const must = alwaysIn({ kind: matter.kind, severity: matter.severity, keyCustomer: matter.keyCustomer, lastNotSatisfied });
    const found: Change[number][] = secret ? [] : [{ kind: 'setting', key: samplingSecret.key, value: key }];
    for (const { policy, callback, counted, drawn } of planned) {
      if (callback.rate === null) continue;
      const id = `${matter.id}:${callback.occasion}`;
      const isIn = draw({ k: counted + 1, drawn, rate: callback.rate, id, secret: key, mustInclude: must && callback.rate > 0 });
      found.push({ kind: 'counter', key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'done'), add: 1 });
      if (!isIn) {
        found.push({ kind: 'counter', key: undrawnCounter(policy.id, callback.source, callback.dueDay), add: 1 });
        continue;
      }
      found.push(
        { kind: 'counter', key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'drawn'), add: 1 },
        callbackRow(after, policy, callback),
      );
    }
    return found;
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

export const planningReactions: readonly AnyReaction[] = [planning, withdrawing];
