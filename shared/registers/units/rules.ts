/** Rules of units: codes, terms of owners and tenants, hours of rest, and who lives there on a day. */
import type { Refusal } from '../../base/result';
import { type Day, isDay } from '../../base/time';
import type { UnitData } from './fields';

export interface Resident {
  readonly name: string;
  readonly phone: string;
  readonly role: 'owner' | 'tenant';
}

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/;

/** What is wrong with the data of a unit, field by field; empty = fine. */
export function checkUnit(data: UnitData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (/[\s、,，;；]/.test(data.code.trim())) found.push({ code: 'units.code', field: 'code' });
  for (const side of ['owners', 'tenants'] as const) {
    for (const person of data[side]) {
      const { name, from, to } = { name: String(person.name ?? ''), from: String(person.from ?? ''), to: String(person.to ?? '') };
      if (name.trim() === '') found.push({ code: 'units.nameless', field: side });
      if ((from !== '' && !isDay(from)) || (to !== '' && !isDay(to))) found.push({ code: 'field.invalid', field: side });
      else if (from !== '' && to !== '' && to < from) found.push({ code: 'units.term', field: side, params: { name } });
    }
  }
  for (const span of data.doNotDisturb) {
    const bad = !CLOCK.test(String(span.from ?? '')) || !CLOCK.test(String(span.to ?? '')) || span.from === span.to;
    if (bad) found.push({ code: 'units.clock', field: 'doNotDisturb' });
  }
  return found;
}

/** Who lives in or owns the unit on a day: those whose term is not over. Tenants first, since they are the ones at the door. */
export function residentsOn(data: UnitData, day: Day): readonly Resident[] {
  const current = (side: 'owners' | 'tenants', role: Resident['role']): readonly Resident[] =>
    data[side]
      .filter((p) => (!p.from || String(p.from) <= day) && (!p.to || String(p.to) >= day))
      .map((p) => ({ name: String(p.name ?? ''), phone: String(p.phone ?? ''), role }));
  return [...current('tenants', 'tenant'), ...current('owners', 'owner')];
}

/** Every phone known to the unit, without repeats, as digits only so that 138-0013-8000 is the same number (RG-8). */
export function knownPhones(data: UnitData, day: Day): ReadonlySet<string> {
  return new Set([...data.phones, ...residentsOn(data, day).map((r) => r.phone)].map((p) => p.replace(/\D/g, '')).filter((p) => p !== ''));
}
