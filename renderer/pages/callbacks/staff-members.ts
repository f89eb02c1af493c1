/** The staff register as the rule "by whom" reads it (CB-1). */
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { buildingsOf } from '@shared/registers/staff/buildings';
import type { StaffMember } from '@shared/rules/callbacks/callers';

export interface NamedStaff extends StaffMember {
  readonly name: string;
}

/** Everybody on the list; the deputy is named in the register and becomes an id here. */
export function staffMembers(rows: readonly Row[]): readonly NamedStaff[] {
  const idOf = new Map(rows.map((row) => [textIn(row.data, 'name'), row.id]));
  return rows.map(({ id, data }) => ({
    id,
    name: textIn(data, 'name'),
    post: textIn(data, 'post'),
    buildings: buildingsOf(textIn(data, 'area')),
    active: data['active'] === true,
    deputy: idOf.get(textIn(data, 'deputy')) ?? '',
  }));
}
