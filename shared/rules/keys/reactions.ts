/** The key follows its loan in the same transaction, however the loan was changed: lent, returned, lost, struck out, imported (RG-1). */
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { VOID } from '../../registers/contract/row';
import { keyloans } from '../../registers/keyloans/definition';
import { keys } from '../../registers/keys/definition';

import { keyAfter } from './rules';

const keyFollows = defineReaction({
  id: 'keys.follow-loan',
  when: ({ before, after }) =>
    after.register === 'keyloans' && (before?.state !== after.state || before.data['borrower'] !== after.data['borrower']),
  load: async ({ after }, read) => {
    // By the link, since the tag may have been renamed meanwhile; an imported loan has only the tag.
    const linked = await Promise.all(after.links.map((id) => read.get(id)));
    return linked.find((row) => row?.register === 'keys') ?? (await read.find('keys', textIn(after.data, 'key')));
  },
  decide: (found, { before, after }) => {
    if (!found || found.state === VOID) return [];
    const key = rowAs(keys, found);
    const place = keyAfter(before, rowAs(keyloans, after));
    // Found and lent again since: an old loan that ends says nothing of where the key is now.
    const elsewhere = place?.state === 'in' && key.data.holder !== '' && key.data.holder !== textIn(after.data, 'borrower');
    if (!place || elsewhere || (place.state === key.state && place.holder === key.data.holder)) return [];
    return [{ kind: 'update', id: key.id, state: place.state, data: { holder: place.holder } }];
  },
});

export const keyReactions: readonly AnyReaction[] = [keyFollows];
