/** What the first start asks for, what is wrong with it, and the command's input made of it. */
import { hashPin } from '@renderer/desk/pin-hash';
import type { NewCode } from '@renderer/desk/recovery';
import { dayOf, type Instant } from '@shared/base/time';
import type { Role } from '@shared/registers/contract/context';
import type { Data } from '@shared/registers/contract/fields';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { pinProblem } from '@shared/rules/people/pins';
import { isLastGroup } from '@shared/rules/people/recovery-code';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';
import type { Shift } from '@shared/rules/site/shifts';
import { unitCodes } from './unit-range';

export interface PersonPlan {
  readonly key: number;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly pin: string;
  readonly again: string;
}

export interface StartPlan {
  readonly name: string;
  readonly desk: string;
  readonly letterhead: string;
  readonly shifts: readonly Shift[];
  readonly people: readonly PersonPlan[];
  readonly units: string;
  readonly policyId: string;
  readonly layer: boolean;
  /** null until it is made, in the last step. */
  readonly code: NewCode | null;
  /** What was typed of its last group. */
  readonly lastGroup: string;
}

export const FIRST_PLAN: StartPlan = {
  name: '',
  desk: '',
  letterhead: '',
  shifts: FIRST_SHIFTS,
  people: [{ key: 1, name: '', post: '经理', role: 'manager', pin: '', again: '' }],
  units: '',
  policyId: 'A2',
  layer: false,
  code: null,
  lastGroup: '',
};

const DEPARTMENTS = ['客服部', '工程部', '护管部', '环境部', '财务部'];

/** Code of what is wrong with a person, by field; an empty line at the end is none. */
export function personProblems(
  person: PersonPlan,
  people: readonly PersonPlan[],
): Readonly<Partial<Record<'name' | 'post' | 'pin' | 'again', string>>> {
  const found: Partial<Record<'name' | 'post' | 'pin' | 'again', string>> = {};
  const name = person.name.trim();
  if (name === '') found.name = 'nameNeeded';
  else if (people.some((other) => other.key !== person.key && other.name.trim() === name)) found.name = 'nameTwice';
  if (person.post.trim() === '') found.post = 'postNeeded';
  if (person.pin === '' && person.key === people[0]?.key) found.pin = 'managerPin';
  const bad = person.pin === '' ? null : pinProblem(person.pin);
  if (bad) found.pin = bad.code;
  else if (person.pin !== person.again) found.again = 'pin.differs';
  return found;
}

/** Which of the steps 1 to 6 still lacks something; null = all is there. */
export function firstGap(plan: StartPlan): number | null {
  if (plan.name.trim() === '' || !/^[A-Z]?$/.test(plan.desk)) return 1;
  if (!shiftsWhole(plan.shifts)) return 2;
  if (plan.people.some((person) => Object.keys(personProblems(person, plan.people)).length > 0)) return 3;
  if (!unitCodes(plan.units).ok) return 4;
  if (plan.code === null || !isLastGroup(plan.lastGroup, plan.code.code)) return 6;
  return null;
}

export function shiftsWhole(shifts: readonly Shift[]): boolean {
  return shifts.every(({ name, from, to }) => name.trim() !== '' && from !== '' && to !== '');
}

/** Input of `site.found`; `ids` names the people in their order. Throws when the units cannot be read: ask `firstGap` before. */
export async function foundingInput(plan: StartPlan, ids: readonly string[], now: Instant): Promise<unknown> {
  const codes = unitCodes(plan.units);
  if (!codes.ok) throw new Error('the units cannot be read');
  const people = await Promise.all(
    plan.people.map(async (person, index) => ({
      id: ids[index],
      data: personData(person),
      pin: person.pin === '' ? null : await hashPin(person.pin, plan.code?.key ?? null),
    })),
  );
  const records = [
    ...DEPARTMENTS.map((name) => ({ register: 'departments', data: filled('departments', { name }) })),
    ...codes.value.map((code) => ({ register: 'units', data: filled('units', { code, status: 'own' }) })),
  ];
  const policies = { dated: [{ from: dayOf(now), policyId: plan.policyId, layer: plan.layer }], own: [] };
  const { name, desk, letterhead, shifts } = plan;
  return { name, desk, letterhead, shifts, people, policies, records, recovery: plan.code?.recovery ?? null };
}

function personData({ name, post, role, pin }: PersonPlan): Data {
  const department = role === 'manager' || role === 'supervisor' || role === 'receptionist' ? '客服部' : '';
  return filled('staff', { name: name.trim(), post: post.trim(), role, login: pin !== '', active: true, department });
}

function filled(register: string, data: Data): Data {
  return { ...blankData(definitionOf(register).fields), ...data };
}
