/** A completion that is undone takes its planned callbacks and their counts back (§6). */
import { monthOf } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { Change } from '../../registers/contract/change';
import { defineReaction, rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { workdaysSetting } from '../calendar/setting';
import { policiesOn, policyBook } from './book';
import { isKeyCustomer, matterOf, policyDay } from './matter';
import { plan } from './plan';
import { quotaCounter, undrawnCounter, WITHDRAWN } from './quota-counts';

const isMatter = (row: Row): boolean => row.register === 'requests' || row.register === 'duty';

/** Opened again, merged, refused or struck out: what was planned and not yet called is taken back with its count (§6). */
export const withdrawing = defineReaction({
  id: 'callbacks.withdraw',
  when: ({ before, after }) => isMatter(after) && before !== null && before.state !== after.state && undone(before, after),
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
      const other = row
        ? quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'drawn')
        : undrawnCounter(policy.id, callback.source, callback.dueDay);
      found.push({ kind: 'counter', key: other, add: -1 });
      // Called already: the call stands for a completion that counts no more.
      if (row && (row.data.round ?? 0) > 0)
        found.push({ kind: 'counter', key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'called'), add: -1 });
    }
    for (const row of hanging) {
      if (row.state !== 'due' || row.data.rounds.length > 0 || (keepsMidTerm && row.data.occasion === 'mid-term')) continue;
      found.push({ kind: 'void', id: row.id, reason: WITHDRAWN });
    }
    return found;
  },
});

function undone(before: Row, after: Row): boolean {
  const was = before.state === 'confirming' || before.state === 'closed' || before.state === 'done';
  const is = after.state === 'confirming' || after.state === 'closed' || after.state === 'done';
  return (was && !is) || ['merged', 'refused', VOID].includes(after.state);
}
