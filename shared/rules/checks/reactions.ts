/** A check names the repair requests it became, and its state follows a correction of its lines. */

import { checks } from '../../registers/checks/definition';
import { beginCheck } from '../../registers/checks/rules';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';

/** Requests get their numbers only when they are written; then the check names all that hang on it. */
const nameRequests = defineReaction({
  id: 'checks.name-requests',
  when: ({ before, after }) => before === null && after.register === 'requests' && after.links.length > 0,
  load: async ({ after }, read) => {
    const linked = (await Promise.all(after.links.map((id) => read.get(id)))).flatMap((row) => (row?.register === checks.id ? [row] : []));
    return Promise.all(linked.map(async ({ id }) => ({ id, requests: await read.linked(id, 'requests') })));
  },
  decide: (found) =>
    found.map(({ id, requests }) => ({ kind: 'update' as const, id, data: { repairs: requests.map((one) => one.no).join('、') } })),
});

/** States that say no more than the lines do; from there on people have acted. */
const UNTOUCHED: readonly string[] = ['normal', 'abnormal', 'failed'];

const followLines = defineReaction({
  id: 'checks.follow-lines',
  when: ({ before, after }) =>
    before !== null &&
    after.register === checks.id &&
    UNTOUCHED.includes(after.state) &&
    JSON.stringify(before.data['lines']) !== JSON.stringify(after.data['lines']),
  load: () => Promise.resolve(null),
  decide: (_none, { after }) => {
    const state = beginCheck(rowAs(checks, after).data);
    return state === after.state ? [] : [{ kind: 'update', id: after.id, state }];
  },
});

export const checkReactions: readonly AnyReaction[] = [nameRequests, followLines];
