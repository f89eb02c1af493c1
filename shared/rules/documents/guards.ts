/** The opinion on a document is that of a supervisor or manager (RG-4); the desk may write down what stands on the paper. */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard, rowAs } from '../../registers/contract/command';
import { documents } from '../../registers/documents/definition';
import { askable } from '../intake/people';

/** Refusal `documents.reviewer` (param `name`). */
const reviewer = defineGuard({
  id: 'documents.reviewer',
  when: ({ before, after }) =>
    before !== null &&
    after.register === documents.id &&
    after.data['reviewer'] !== '' &&
    after.data['reviewer'] !== before.data['reviewer'],
  load: (_event, read) => read.inState('staff', 'kept'),
  decide: (people, { after }): Refusal | null => {
    const name = rowAs(documents, after).data.reviewer.trim();
    return askable(people).includes(name) ? null : { code: 'documents.reviewer', field: 'reviewer', params: { name } };
  },
});

export const documentGuards: readonly AnyGuard[] = [reviewer];
