/** A question stays on the board until answered (IN-12), and the board shows open records: so no record closes over one. */
import type { Refusal } from '../../base/result';
import { splitAsks } from '../../registers/contract/asks';
import { type AnyGuard, defineGuard } from '../../registers/contract/command';
import { VOID } from '../../registers/contract/row';

/** Refusal `ask.waiting` (param `no`). A record that is struck out takes its questions along. */
const answeredFirst = defineGuard({
  id: 'asking.answered-first',
  when: ({ before, after }) => before?.open === 1 && after.open === 0 && after.state !== VOID && splitAsks(after.data).waiting.length > 0,
  load: async () => null,
  decide: (_none, { after }): Refusal => ({ code: 'ask.waiting', params: { no: after.no } }),
});

export const askGuards: readonly AnyGuard[] = [answeredFirst];
