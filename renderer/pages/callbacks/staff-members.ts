/** The staff register as the rule "by whom" reads it (CB-1). */
import type { Row } from '@shared/registers/contract/row';
import { buildingsOf } from '@shared/registers/staff/buildings';
import type { StaffMember } from '@shared/rules/callbacks/callers';

export interface NamedStaff extends StaffMember {
  readonly name: string;
}

/** Everybody on the list; the deputy is named in the register and becomes an id here. */
export function staffMembers(rows: readonly Row[]): readonly NamedStaff[] {
  const idOf = new Map(rows.map((row) => [String(row.data['name'] ?? ''), row.id]));
  return rows.map(({ id, data }) => ({
    id,
    name: String(data['name'] ?? ''),
    post: String(data['post'] ?? ''),
    buildings: buildingsOf(String(data['area'] ?? '')),
    active: data['active'] === true,
    deputy: idOf.get(String(data['deputy'] ?? '')) ?? '',
  }));
}
