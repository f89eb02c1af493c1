/** What was found after the sign-off is as open as what was found with it (SH-3). */
import { type AnyReaction, defineReaction } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';

function findingsIn(row: Row): number {
  const { findings } = row.data;
  return Array.isArray(findings) ? findings.length : 0;
}

const foundLater = defineReaction({
  id: 'reviews.found-later',
  when: ({ before, after }) =>
    after.register === 'reviews' &&
    before?.state === 'done' &&
    after.state === 'done' &&
    after.data['settledAt'] === '' &&
    findingsIn(after) > findingsIn(before),
  load: () => Promise.resolve(null),
  decide: (_none, { after }) => [{ kind: 'update', id: after.id, state: 'open', data: {} }],
});

export const reviewReactions: readonly AnyReaction[] = [foundLater];
