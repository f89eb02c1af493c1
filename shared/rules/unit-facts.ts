/** What the desk must know of a unit while it speaks with somebody from there: people, phones, what to mind (ux: forms). */
import type { Day } from '../base/time';
import { rowAs } from '../registers/contract/command';
import type { Row } from '../registers/contract/row';
import { units } from '../registers/units/definition';
import type { UnitData } from '../registers/units/fields';
import { type Resident, residentsOn } from '../registers/units/rules';
import { unknownPhone } from './phone';

export interface FormerResident extends Resident {
  /** '' = not written down. */
  readonly from: Day | '';
  readonly to: Day;
}

export interface UnitFacts {
  readonly code: string;
  readonly area: string;
  readonly status: UnitData['status'];
  /** 重点客户. */
  readonly key: boolean;
  /** 免打扰时段 as text, `12:30–14:30 午睡`; '' = none. */
  readonly rest: string;
  readonly needs: string;
  readonly vehicles: string;
  readonly remark: string;
  /** Those of today, tenants first. */
  readonly residents: readonly Resident[];
  /** Numbers of the unit that belong to none of its residents. */
  readonly phones: readonly string[];
  /** Owners and tenants whose term is over, the last first. */
  readonly former: readonly FormerResident[];
}

/** Facts of a unit's row on a day. Throws when the row is of another register. */
export function unitFacts(row: Row, today: Day): UnitFacts {
  const { no, data } = rowAs(units, row);
  const residents = residentsOn(data, today);
  const rest = data.doNotDisturb.map(({ from, to, note }) => `${from}–${to}${note ? ` ${note}` : ''}`).join('、');
  return {
    code: no,
    area: data.area,
    status: data.status,
    key: data.keyCustomer,
    rest,
    needs: data.specialNeeds,
    vehicles: data.vehicles,
    remark: data.remark,
    residents,
    phones: data.phones.filter(
      (phone) =>
        unknownPhone(
          phone,
          residents.map((one) => one.phone),
        ) !== '',
    ),
    former: formerOf(data, today),
  };
}

/** The number to offer for the unit's file; '' when the unit knows it or it is no whole number (RG-8). */
export function phoneToAdd(facts: UnitFacts, used: string): string {
  return unknownPhone(used, [...facts.phones, ...facts.residents.map((one) => one.phone)]);
}

/** All numbers of the unit with one more, as `record.edit` of the unit takes them. */
export function phonesWith(row: Row, phone: string): readonly string[] {
  return [...rowAs(units, row).data.phones, phone];
}

function formerOf(data: UnitData, today: Day): readonly FormerResident[] {
  const gone = (side: 'owners' | 'tenants', role: Resident['role']): readonly FormerResident[] =>
    data[side]
      .filter((one) => one.to && String(one.to) < today)
      .map((one) => ({
        name: String(one.name ?? ''),
        phone: String(one.phone ?? ''),
        role,
        from: String(one.from ?? ''),
        to: String(one.to),
      }));
  return [...gone('owners', 'owner'), ...gone('tenants', 'tenant')].sort((a, b) => (a.to < b.to ? 1 : -1));
}
