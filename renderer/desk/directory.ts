/** The small directories that forms offer from: people, units, departments. Read once and renewed when they change. */
import type { Deskbook } from '@renderer/db/database';
import { allRows } from '@renderer/db/queries';
import type { StaffCard as OfferedPerson } from '@renderer/ui/fields/field-context';
import type { UnitCard as FoundUnit, ResidentCard } from '@renderer/ui/unit-finder';
import type { Role } from '@shared/registers/contract/context';
import type { FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import { roleOf } from '@shared/rules/people/commands';

export interface StaffCard extends OfferedPerson {
  readonly id: string;
  readonly role: Role;
}

export interface UnitCard extends FoundUnit {
  /** 重点客户. */
  readonly key: boolean;
  /** 免打扰时段, as text; '' = none. */
  readonly dnd: string;
}

export interface Directory {
  readonly staff: readonly StaffCard[];
  readonly units: readonly UnitCard[];
  readonly departments: readonly string[];
}

export const NO_DIRECTORY: Directory = { staff: [], units: [], departments: [] };

export async function readStaff(db: Deskbook): Promise<readonly StaffCard[]> {
  return (await rowsIfAny(db, 'staff')).map(staffCard);
}

export async function readUnits(db: Deskbook): Promise<readonly UnitCard[]> {
  return (await rowsIfAny(db, 'units')).map(unitCard).sort((a, b) => (a.code < b.code ? -1 : 1));
}

export async function readDepartments(db: Deskbook): Promise<readonly string[]> {
  return (await rowsIfAny(db, 'departments')).map((row) => textOf(row.data['name']));
}

async function rowsIfAny(db: Deskbook, register: string): Promise<readonly Row[]> {
  return register in registers ? allRows(db, register) : [];
}

function staffCard(row: Row): StaffCard {
  const { name, post, department } = row.data;
  return {
    id: row.id,
    name: textOf(name),
    post: textOf(post),
    department: textOf(department),
    role: roleOf(row),
    active: row.open === 1 || row.state === 'active',
  };
}

function unitCard(row: Row): UnitCard {
  return { code: row.no, residents: residentsOf(row), key: row.data['key'] === true, dnd: textOf(row.data['dnd']) };
}

function residentsOf(row: Row): readonly ResidentCard[] {
  const lists = [row.data['owners'], row.data['tenants'], row.data['residents']];
  return lists
    .flatMap((list) => (Array.isArray(list) ? (list as readonly Record<string, FieldValue>[]) : []))
    .filter((person) => textOf(person['to']) === '')
    .map((person) => ({ name: textOf(person['name']), phone: textOf(person['phone']) }));
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
