/** Who owns and who rents a unit after a move: those before stay in the file with their last day (RG-8). */
import { addDays, type Day, dayOf } from '../../base/time';
import { asText } from '../../registers/contract/fields';
import type { MoveData } from '../../registers/moves/fields';
import type { UnitData } from '../../registers/units/fields';

type Residents = Pick<UnitData, 'owners' | 'tenants' | 'status'>;
type Person = UnitData['owners'][number];
/** `day` = the day of the move. */
type Move = Pick<MoveData, 'kind' | 'name' | 'phone' | 'former'> & { readonly day: Day };

/** The three fields of the unit as they are from then on; null when the move says too little to know. */
export function residentsAfter(
  unit: Residents,
  data: Pick<MoveData, 'kind' | 'name' | 'phone' | 'former' | 'handledAt'>,
): Residents | null {
  const move: Move = { ...data, day: dayOf(data.handledAt) };
  if (move.kind === '' || move.day === '' || move.name.trim() === '') return null;
  const after = sides(unit, move);
  return { ...after, status: statusAfter(unit.status, after.tenants, move) };
}

function sides(unit: Residents, move: Move): Pick<Residents, 'owners' | 'tenants'> {
  const { owners, tenants } = unit;
  switch (move.kind) {
    case 'in':
      return { owners: joined(owners, move), tenants };
    case 'let':
      return { owners, tenants: joined(tenants, move) };
    case 'left':
      return { owners, tenants: ended(tenants, move, move.former === 'end' ? '' : move.name) };
    default:
      return { owners: move.former === 'end' ? ended(owners, move, '') : owners, tenants };
  }
}

/** With the one who comes; the others end the day before, unless they stay. */
function joined(people: readonly Person[], move: Move): readonly Person[] {
  const name = move.name.trim();
  const known = people.some((one) => isCurrent(one, move.day) && asText(one.name).trim() === name);
  const others = people.map((one): Person => {
    if (!isCurrent(one, move.day)) return one;
    if (asText(one.name).trim() === name) return { ...one, from: one.from || move.day, phone: one.phone || move.phone };
    return move.former === 'end' ? { ...one, to: lastDay(one, addDays(move.day, -1)) } : one;
  });
  return known ? others : [...others, { name, phone: move.phone, from: move.day, to: '', note: '' }];
}

/** Those of today end on the day of the move: the one named, or all for ''. */
function ended(people: readonly Person[], move: Move, only: string): readonly Person[] {
  return people.map((one) => {
    const meant = only === '' || asText(one.name).trim() === only.trim();
    return meant && isCurrent(one, move.day) ? { ...one, to: lastDay(one, move.day) } : one;
  });
}

/** Without tenants it stands empty once its people are gone; an owner who moves in lives there, unless it is let or being renovated. */
function statusAfter(status: UnitData['status'], tenants: readonly Person[], move: Move): UnitData['status'] {
  const isLet = tenants.some((one) => !one.to || asText(one.to) > move.day);
  if (isLet) return 'let';
  if (move.kind === 'in') return status === 'renovating' ? status : 'own';
  if (move.kind === 'left' && status !== 'let') return status;
  return 'vacant';
}

function isCurrent(one: Person, day: Day): boolean {
  return !one.to || asText(one.to) >= day;
}

/** Nobody ends before he began. */
function lastDay(one: Person, day: Day): Day {
  return asText(one.from) > day ? asText(one.from) : day;
}
