/** A release allowed by a standing instruction names it: the column 业主是否同意 says why nobody was asked (RG-5, BY-10). */
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { releases } from '../../registers/releases/definition';
import { consentBy, instructionsOf } from './consent';

const nameInstruction = defineReaction({
  id: 'permits.name-instruction',
  when: ({ after }) => after.register === 'releases' && after.state === 'issued',
  load: ({ after }, read) => instructionsOf(after.unit, read),
  decide: (known, { after }) => {
    const { data } = rowAs(releases, after);
    const basis = consentBy(data, known);
    const consentBasis = basis?.no ?? '';
    if (consentBasis === data.consentBasis) return [];
    return [{ kind: 'update', id: after.id, data: { consentBasis }, ...(basis && { link: [basis.id] }) }];
  },
});

export const permitReactions: readonly AnyReaction[] = [nameInstruction];
