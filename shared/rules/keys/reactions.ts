/** The key follows its loan in the same transaction, however the loan was changed: lent, returned, lost, struck out, imported (RG-1). */
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { keyloans } from '../../registers/keyloans/definition';
import { keys } from '../../registers/keys/definition';

import { keyAfter } from './rules';

interface Place {
  readonly key: Row | undefined;
  /** Loans of any key that are out now. */
  readonly out: readonly Row[];
}

const keyFollows = defineReaction({
  id: 'keys.follow-loan',
  when: ({ before, after }) =>
    after.register === 'keyloans' && (before?.state !== after.state || before.data['borrower'] !== after.data['borrower']),
  load: async ({ after }, read): Promise<Place> => {
    // By the link, since the tag may have been renamed meanwhile; an imported loan has only the tag.
    const linked = await Promise.all(after.links.map((id) => read.get(id)));
    const key = linked.find((row) => row?.register === 'keys') ?? (await read.find('keys', textIn(after.data, 'key')));
    return { key, out: await read.inState('keyloans', 'out') };
  },
  decide: ({ key: found, out }, { before, after }) => {
    if (!found || found.state === VOID) return [];
    const key = rowAs(keys, found);
    const place = keyAfter(before, rowAs(keyloans, after));
    if (!place || (place.state === key.state && place.holder === key.data.holder)) return [];
    // Found meanwhile and lent again, or taken out of use: an old loan that ends says nothing of where the key is now.
    const lentAgain = out.some((loan) => loan.id !== after.id && (loan.links.includes(key.id) || textIn(loan.data, 'key') === key.no));
    if (place.state !== 'out' && (lentAgain || key.state === 'disabled')) return [];
    return [{ kind: 'update', id: key.id, state: place.state, data: { holder: place.holder } }];
  },
});

/** A key on its hook, or out of use, is held by nobody, however it came there: found again by hand as well. */
const nobodyHolds = defineReaction({
  id: 'keys.nobody-holds',
  when: ({ after }) => after.register === 'keys' && ['in', 'disabled'].includes(after.state) && textIn(after.data, 'holder') !== '',
  load: async () => null,
  decide: (_none, { after }) => [{ kind: 'update', id: after.id, data: { holder: '' } }],
});

export const keyReactions: readonly AnyReaction[] = [keyFollows, nobodyHolds];
