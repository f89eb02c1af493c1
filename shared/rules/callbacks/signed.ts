/** What a signature on the screen, or a refusal to sign, does to the round it was given for (CB-4). */
import { callbacks } from '../../registers/callbacks/definition';
import { type AnyReaction, defineReaction, type RowEvent, rowAs } from '../../registers/contract/command';
import { signaturesOf } from '../../registers/contract/signing';
import { settledState } from './more-commands';

function isSigned({ before, after }: RowEvent): boolean {
  return (
    after.register === 'callbacks' && before !== null && after.state !== 'void' && signaturesOf(after).length > signaturesOf(before).length
  );
}

/** The round says that it is signed, and a callback that only waited for the signature is closed. */
const roundSigned = defineReaction({
  id: 'callbacks.round-signed',
  when: isSigned,
  load: async () => null,
  decide: (_none, { after }) => {
    const row = rowAs(callbacks, after);
    const last = signaturesOf(row).at(-1);
    const { data } = row;
    const signed = data.rounds.map((line, index) =>
      last?.role === 'ink' && index === last.sign.round - 1 ? { ...line, signed: true } : line,
    );
    return [{ kind: 'update', id: row.id, state: settledState(row, data), data: { rounds: signed } }];
  },
});

export const signedReactions: readonly AnyReaction[] = [roundSigned];
