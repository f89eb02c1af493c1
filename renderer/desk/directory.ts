/** The small directories that forms offer from: people, units, departments. Read once and renewed when they change. */
import type { Deskbook } from '@renderer/db/database';
import { allRows } from '@renderer/db/queries';
import type { StaffCard as OfferedPerson } from '@renderer/ui/fields/field-context';
import type { UnitCard as FoundUnit } from '@renderer/ui/unit-finder';
import type { Day } from '@shared/base/time';
import type { Role } from '@shared/registers/contract/context';
import type { FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { UnitData } from '@shared/registers/units/fields';
import { residentsOn } from '@shared/registers/units/rules';
import type { ClockSpan } from '@shared/rules/calendar/spans';
import { quietHours } from '@shared/rules/callbacks/call-hours';
import { roleOf } from '@shared/rules/people/role';

export interface StaffCard extends OfferedPerson {
  readonly id: string;
  readonly role: Role;
  /** Whether the person may sign in. */
  readonly login: boolean;
  /** Name of who stands in for the person; '' = nobody. */
  readonly deputy: string;
}

export interface UnitCard extends FoundUnit {
  /** 重点客户. */
  readonly key: boolean;
  /** 免打扰时段, as text; '' = none. */
  readonly dnd: string;
  /** The same as spans of the clock. */
  readonly quiet: readonly ClockSpan[];
}

export interface Directory {
  readonly staff: readonly StaffCard[];
  readonly units: readonly UnitCard[];
  readonly departments: readonly string[];
}

export const NO_DIRECTORY: Directory = { staff: [], units: [], departments: [] };

export async function readStaff(db: Deskbook): Promise<readonly StaffCard[]> {
  return (await allRows(db, 'staff')).map(staffCard);
}

/** Residents are those of `today`. */
export async function readUnits(db: Deskbook, today: Day): Promise<readonly UnitCard[]> {
  return (await allRows(db, 'units')).map((row) => unitCard(row, today)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

export async function readDepartments(db: Deskbook): Promise<readonly string[]> {
  return (await allRows(db, 'departments')).map((row) => textOf(row.data['name']));
}

function staffCard(row: Row): StaffCard {
  const { name, post, department, active, login, deputy } = row.data;
  return {
    id: row.id,
    name: textOf(name),
    post: textOf(post),
    department: textOf(department),
    role: roleOf(row),
    active: active === true,
    login: login === true,
    deputy: textOf(deputy),
  };
}

function unitCard(row: Row, today: Day): UnitCard {
  const data = row.data as unknown as UnitData;
  const rest = data.doNotDisturb.map(({ from, to }) => `${String(from)}–${String(to)}`).join('、');
  return {
    code: row.no,
    residents: residentsOn(data, today),
    phones: data.phones,
    key: data.keyCustomer,
    dnd: rest,
    quiet: quietHours(data.doNotDisturb),
  };
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
