/** A request with several departments is done when all their work orders are back (IN-5), whoever ends it and however. */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard } from '../../registers/contract/command';

const ENDS: readonly string[] = ['confirming', 'closed'];

/** Refusal `requests.slips-out` (params `no` of the oldest slip that is out, `n` of how many). */
const slipsOut = defineGuard({
  id: 'intake.slips-out',
  when: ({ before, after }) =>
    after.register === 'requests' && before?.open === 1 && before.state !== after.state && ENDS.includes(after.state),
  load: ({ after }, read) => read.linked(after.id, 'workorders'),
  decide: (slips): Refusal | null => {
    const out = slips.filter((slip) => slip.open === 1);
    const [oldest] = out;
    return oldest ? { code: 'requests.slips-out', params: { no: oldest.no, n: out.length } } : null;
  },
});

export const intakeGuards: readonly AnyGuard[] = [slipsOut];
