/** Whatever command writes it: a key is with one borrower, a badge with one visitor (RG-1, RG-6). */
import { type AnyGuard, defineGuard, isTakenOver, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { VOID } from '../../registers/contract/row';
import { keyloans } from '../../registers/keyloans/definition';
import { keys } from '../../registers/keys/definition';
import { visitors } from '../../registers/visitors/definition';
import { badgeHolder } from '../../registers/visitors/rules';
import { denied, staffByName } from './commands';

/** Refusal `key.out`: another open loan names the same key. */
const lentOnce = defineGuard({
  id: 'keys.lent-once',
  when: ({ before, after }) => after.register === 'keyloans' && after.state === 'out' && before?.state !== 'out',
  load: (_event, read) => read.inState('keyloans', 'out'),
  decide: (out, { after }) => {
    const tag = textIn(after.data, 'key');
    const other = out.find((loan) => loan.id !== after.id && textIn(loan.data, 'key') === tag);
    return other ? { code: 'key.out', field: 'key', params: { no: tag, holder: rowAs(keyloans, other).data.borrower } } : null;
  },
});

/** What `keyloans.create` refuses, of a loan made in another way or taken up again: a key that is lost or out of use, a missing approval. */
const mayGoOut = defineGuard({
  id: 'keys.may-go-out',
  when: ({ before, after }) => after.register === 'keyloans' && after.state === 'out' && before?.state !== 'out',
  load: async ({ after }, read) => ({ key: await read.find('keys', textIn(after.data, 'key')), staff: await staffByName(read) }),
  decide: ({ key, staff }, event) => {
    if (!key || key.state === VOID) return null;
    const known = event.before !== null || isTakenOver(event);
    return denied(rowAs(keys, key), rowAs(keyloans, event.after).data, staff, known);
  },
});

/** Refusal `visitors.badge`: somebody in the house carries it. */
const carriedOnce = defineGuard({
  id: 'visitors.badge-once',
  when: ({ before, after }) =>
    after.register === 'visitors' && after.state === 'in' && (before?.state !== 'in' || before.data['badge'] !== after.data['badge']),
  load: (_event, read) => read.inState('visitors', 'in'),
  decide: (inside, { after }) => {
    const badge = textIn(after.data, 'badge');
    const holder = badgeHolder(
      badge,
      inside.map((row) => rowAs(visitors, row)),
      after.id,
    );
    return holder ? { code: 'visitors.badge', field: 'badge', params: { badge, name: holder.data.name } } : null;
  },
});

export const keyGuards: readonly AnyGuard[] = [lentOnce, mayGoOut, carriedOnce];
