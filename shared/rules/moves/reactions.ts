/** A finished move is written into the file of the unit, in the same transaction (RG-8). */
import { type AnyReaction, defineReaction, isTakenOver, rowAs } from '../../registers/contract/command';
import { VOID } from '../../registers/contract/row';
import { moves } from '../../registers/moves/definition';
import { units } from '../../registers/units/definition';
import { residentsAfter } from './residents';

const residentsFollow = defineReaction({
  id: 'moves.residents',
  // What comes from old books is history: the unit file knows of it, or of later moves.
  when: (event) =>
    event.after.register === 'moves' && event.after.state === 'done' && event.before?.state !== 'done' && !isTakenOver(event),
  load: ({ after }, read) => (after.unit === '' ? Promise.resolve(undefined) : read.find('units', after.unit)),
  decide: (unit, { after }) => {
    if (!unit || unit.state === VOID) return [];
    const residents = residentsAfter(rowAs(units, unit).data, rowAs(moves, after).data);
    return residents ? [{ kind: 'update', id: unit.id, data: { ...residents }, reason: after.no }] : [];
  },
});

export const moveReactions: readonly AnyReaction[] = [residentsFollow];
