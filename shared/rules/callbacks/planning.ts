/** Completed → planned: the reaction that makes callbacks in the transaction of the completion, and takes them back when it is undone. */
import { sha256Hex } from '../../base/hash';
import { monthOf } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { Change, CreateRow } from '../../registers/contract/change';
import { type AnyReaction, defineReaction, type Reader, type RowEvent, rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import { workdaysSetting } from '../calendar/setting';
import { policiesOn, policyBook, samplingSecret } from './book';
import { matterOf, policyDay } from './matter';
import { type Matter, type PlannedCallback, plan } from './plan';
import { quotaCounter } from './quota-counts';
import { isDissatisfied } from './rounds';
import { alwaysIn, draw } from './sampling';
import type { Policy } from './types';

/** How far back the resident's last callback is looked for. */
const LAST_CALLBACK_SINCE = '2000-01-01T00:00:00+08:00';

interface Planned {
  readonly policy: Policy;
  readonly callback: PlannedCallback;
  /** Completions of the source and month counted so far, and how many of them are in. */
  readonly counted: number;
  readonly drawn: number;
}

const touches = ({ before, after }: RowEvent): boolean =>
  (after.register === 'requests' || after.register === 'duty') &&
  (before === null ||
    before.state !== after.state ||
    before.data['serviceTo'] !== after.data['serviceTo'] ||
    before.data['serviceFrom'] !== after.data['serviceFrom']);

async function isKeyCustomer(row: Row, read: Reader): Promise<boolean> {
  const unit = row.unit === '' ? undefined : await read.find('units', row.unit);
  return unit?.data['keyCustomer'] === true;
}

async function planFor(row: Row, matter: Matter, read: Reader, ctx: Context): Promise<readonly Planned[]> {
  const [book, table] = [await read.setting(policyBook), await read.setting(workdaysSetting)];
  const standing = (await read.linked(row.id, 'callbacks')).filter((one) => one.state !== VOID && !isOutdated(row, one));
  const existing = standing.map((one) => `${one.data['policyId']}:${row.id}:${one.data['occasion']}`);
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
  when: touches,
  load: async ({ after }, read, ctx) => {
    const matter = matterOf(after, { keyCustomer: await isKeyCustomer(after, read) });
    const planned = matter ? await planFor(after, matter, read, ctx) : [];
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
      if (!isIn) continue;
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
    (best, one) => (best && String(best.data['calledAt']) > String(one.data['calledAt']) ? best : one),
    undefined,
  );
  return last !== undefined && isDissatisfied(rowAs(callbacks, last).data.satisfaction);
}

function callbackRow(row: Row, policy: Policy, planned: PlannedCallback): CreateRow {
  const subject = row.register === 'requests' ? rowAs(requests, row).data : rowAs(duty, row).data;
  return {
    kind: 'create',
    register: 'callbacks',
    links: [row.id],
    mark: '',
    data: {
      source: planned.source,
      sourceNo: row.no,
      unit: row.unit,
      name: subject.name,
      phone: subject.phone,
      subject: subject.content,
      completedOn: planned.baseDay,
      dueOn: planned.dueDay || planned.baseDay,
      occasion: planned.occasion,
      round: 0,
      level: row.register === 'requests' ? rowAs(requests, row).data.level : 'normal',
      policyId: policy.id,
      policyVersion: policy.version,
      policyTitle: policy.name.zh,
      plannedPost: planned.callers.post,
      together: planned.callers.together,
      firstMethod: planned.method,
      onSite: planned.onSite,
      signature: planned.signature,
      drawn: planned.rate !== null && planned.rate < 100 ? 'yes' : '',
      byHand: false,
    },
  };
}

/** Opened again, merged, refused or struck out: what was planned and not yet called is taken back with its count (§6). */
const withdrawing = defineReaction({
  id: 'callbacks.withdraw',
  when: (event) => touches(event) && event.before !== null && undone(event.before, event.after),
  load: async ({ before, after }, read, ctx) => {
    const known = { keyCustomer: await isKeyCustomer(after, read) };
    const matter = before ? matterOf(before, known) : null;
    const hanging = (await read.linked(after.id, 'callbacks')).map((row) => rowAs(callbacks, row)).filter((row) => row.state !== VOID);
    const book = await read.setting(policyBook);
    const table = await read.setting(workdaysSetting);
    const day = before ? policyDay(before, ctx.today) : ctx.today;
    const counted = matter
      ? policiesOn(book, day).flatMap((policy) => plan(matter, policy, table).map((callback) => ({ policy, callback })))
      : [];
    return { hanging, counted };
  },
  decide: ({ hanging, counted }, { after }) => {
    const keepsMidTerm = after.state === 'working';
    const found: Change[number][] = [];
    for (const { policy, callback } of counted) {
      if (callback.rate === null || (keepsMidTerm && callback.occasion === 'mid-term')) continue;
      const row = hanging.find(
        (one) => one.data.policyId === policy.id && one.data.occasion === callback.occasion && one.data.completedOn === callback.baseDay,
      );
      found.push({ kind: 'counter', key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'done'), add: -1 });
      if (row) found.push({ kind: 'counter', key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'drawn'), add: -1 });
    }
    for (const row of hanging) {
      if (row.state !== 'due' || row.data.rounds.length > 0 || (keepsMidTerm && row.data.occasion === 'mid-term')) continue;
      found.push({ kind: 'void', id: row.id, reason: `${after.no} 已重开、合并或作废，回访撤回` });
    }
    return found;
  },
});

function undone(before: Row, after: Row): boolean {
  const was = before.state === 'confirming' || before.state === 'closed' || before.state === 'done';
  const is = after.state === 'confirming' || after.state === 'closed' || after.state === 'done';
  return (was && !is) || ['merged', 'refused', VOID].includes(after.state);
}

export const planningReactions: readonly AnyReaction[] = [planning, withdrawing];
