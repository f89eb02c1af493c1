/** A unit as the values of 客户档案表: people with their dates, former ones too (RG-8). */
import type { CustomerValues } from '@renderer/print/customer-layout';
import type { RegisterRow } from '@renderer/print/model';
import type { Day } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { units } from '@shared/registers/units/definition';
import type { UnitData } from '@shared/registers/units/fields';
import { joined, sayer } from './show';

export function customerValues(found: Row, today: Day): CustomerValues {
  const { data } = rowAs(units, found);
  const say = sayer(units.fields, found);
  return {
    unit: data.code,
    area: data.area,
    floorArea: data.size === null ? '' : `${data.size} ㎡`,
    status: say('status'),
    key: say('keyCustomer'),
    quietHours: data.doNotDisturb
      .map(({ from, to, note }) => joined([`${String(from ?? '')}–${String(to ?? '')}`, String(note ?? '')]))
      .join('；'),
    needs: data.specialNeeds,
    remarks: data.remark,
    people: peopleOf(data, today),
    vehicles: data.vehicles
      .split(/[、,，;；]/)
      .map((plate) => plate.trim())
      .filter((plate) => plate !== '')
      .map((plate) => ({ plate })),
  };
}

function peopleOf(data: UnitData, today: Day): readonly RegisterRow[] {
  const known = new Set([...data.owners, ...data.tenants].map(({ phone }) => digits(String(phone ?? ''))));
  const others = data.phones.filter((phone) => !known.has(digits(phone)));
  return [
    ...people(data.owners, '业主', today, data.birthday),
    ...people(data.tenants, '租户', today, ''),
    ...others.map((phone) => ({ role: '其他', phone })),
  ];
}

/** The unit keeps one birthday: it stands with the first owner of today. */
function people(list: UnitData['owners'], role: string, today: Day, birthday: string): readonly RegisterRow[] {
  const isOver = (to: unknown): boolean => typeof to === 'string' && to !== '' && to < today;
  const first = list.findIndex(({ to }) => !isOver(to));
  return list.map(({ name, phone, from, to, note }, index) => ({
    role: isOver(to) ? `原${role}` : role,
    name: joined([String(name ?? ''), String(note ?? '')], '\n'),
    phone: String(phone ?? ''),
    birthday: index === first ? birthday : '',
    from: String(from ?? ''),
    to: String(to ?? ''),
  }));
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}
