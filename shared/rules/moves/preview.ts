/** What the file of a unit will say once an open move is done, for the one who is about to finish it (RG-8). */
import { rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { moves } from '../../registers/moves/definition';
import { units } from '../../registers/units/definition';
import { problemsLeft } from './commands';
import { residentsAfter } from './residents';

export interface ResidentLine {
  readonly role: 'owner' | 'tenant';
  readonly name: string;
  /** '' = not written down; `to` '' = still there. */
  readonly from: string;
  readonly to: string;
}

/** Owners and tenants after the move, in the order of the file; null when it changes nothing. */
export function residentsPreview(unit: Row, move: Row): readonly ResidentLine[] | null {
  const after = move.state === 'open' ? residentsAfter(rowAs(units, unit).data, rowAs(moves, move).data) : null;
  if (!after) return null;
  const lines = (role: ResidentLine['role'], people: typeof after.owners): readonly ResidentLine[] =>
    people.map(({ name, from, to }) => ({ role, name: asText(name), from: asText(from), to: asText(to) }));
  return [...lines('owner', after.owners), ...lines('tenant', after.tenants)];
}

/** The problems of a move that are no repair requests yet. `linked` = the records that name it. */
export function openProblems(move: Row, linked: readonly Row[]): readonly string[] {
  return problemsLeft(
    rowAs(moves, move).data,
    linked.filter((one) => one.register === 'requests'),
  );
}
