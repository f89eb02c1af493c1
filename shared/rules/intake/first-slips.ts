/** To whom a request goes first: the departments named on it, else the one that answers for its category or its emergency (IN-2, IN-5). */
import type { RequestData } from '../../registers/requests/fields';
import { type Category, type DepartmentMap, departmentOf } from '../categories';

const BY_EMERGENCY: Readonly<Record<RequestData['urgentKind'], Category | ''>> = {
  power: 'repairs',
  water: 'repairs',
  lift: 'repairs',
  gas: 'repairs',
  fire: 'security',
  person: 'security',
  crime: 'security',
  other: '',
  '': '',
};

/** Department names, those with an open slip (`busy`) left out; one empty name when nothing says who: the desk writes it. */
export function firstDepartments(
  data: Pick<RequestData, 'departments' | 'category' | 'urgentKind' | 'type'>,
  map: DepartmentMap,
  busy: readonly string[],
): readonly string[] {
  const usual = data.type === 'repair' || data.type === 'special' ? map.repairs : '';
  const guess = departmentOf(BY_EMERGENCY[data.urgentKind], map) || departmentOf(data.category, map) || usual;
  const named = data.departments.length > 0 ? data.departments : [guess];
  const free = named.filter((name) => !busy.includes(name));
  return free.length > 0 ? free : [''];
}
