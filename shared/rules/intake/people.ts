/** Whom the desk turns to: the manager who is reported to (IN-10), the area manager of a building, the department's people. */
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { buildingsOf } from '../../registers/staff/buildings';
import { staff } from '../../registers/staff/definition';

/** Names of those at work with the role of a manager; of the supervisors when there is none. */
export function reportTo(people: readonly Row[]): readonly string[] {
  const present = people.map((row) => rowAs(staff, row).data).filter((one) => one.active);
  const managers = present.filter((one) => one.role === 'manager');
  return (managers.length > 0 ? managers : present.filter((one) => one.role === 'supervisor')).map((one) => one.name);
}

/** Names of those who may answer a 请示: supervisors first, then managers (IN-12). */
export function askable(people: readonly Row[]): readonly string[] {
  const present = people.map((row) => rowAs(staff, row).data).filter((one) => one.active);
  return (['supervisor', 'manager'] as const).flatMap((role) => present.filter((one) => one.role === role).map((one) => one.name));
}

/** Name of the 片区管理员 in whose 责任区 the unit's building lies; the deputy of somebody away; '' when there is none. */
export function areaManagerOf(unit: string, people: readonly Row[]): string {
  const [building = ''] = unit.split('-');
  if (building === '') return '';
  const found = people
    .map((row) => rowAs(staff, row).data)
    .find((one) => one.post.includes('片区管理员') && buildingsOf(one.area).includes(building.toUpperCase()));
  if (!found) return '';
  return found.active ? found.name : found.deputy;
}
