/** Whatever command writes it: who has read a note says so himself (BY-9). */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard, rowAs } from '../../registers/contract/command';
import { notes } from '../../registers/notes/definition';

/** Refusal `notes.reads` at `reads`: a new note was read by nobody, and later each adds his own line only. */
const readByThemselves = defineGuard({
  id: 'notes.read-by-themselves',
  when: ({ before, after }) =>
    after.register === notes.id && JSON.stringify(before?.data['reads'] ?? []) !== JSON.stringify(after.data['reads'] ?? []),
  load: () => Promise.resolve(null),
  decide: (_none, { before, after }, ctx): Refusal | null => {
    const reads = rowAs(notes, after).data.reads;
    const earlier = before === null ? [] : rowAs(notes, before).data.reads;
    const added = reads.slice(earlier.length);
    const kept = JSON.stringify(reads.slice(0, earlier.length)) === JSON.stringify(earlier);
    const own = before !== null && kept && added.length === 1 && added[0]?.name === ctx.actor.name;
    return own ? null : { code: 'notes.reads', field: 'reads' };
  },
});

export const noteGuards: readonly AnyGuard[] = [readByThemselves];
