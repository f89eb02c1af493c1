/** Complaint categories and the department that answers for each (IN-5). */
import type { CATEGORIES } from '@shared/registers/contract/choices';

export type Category = keyof typeof CATEGORIES;
export type DepartmentMap = Readonly<Record<Category, string>>;

/** By name of the department; E gives it for repairs, guards, cleaning, greening and mail, the rest is a house choice. A site can change it. */
export const DEFAULT_DEPARTMENTS: DepartmentMap = {
  repairs: '工程部',
  security: '护管部',
  cleaning: '环境部',
  greening: '环境部',
  mail: '护管部',
  renovation: '客服部',
  conduct: '客服部',
  other: '客服部',
};

/** Department responsible for a category; '' for a request without one: the desk chooses. */
export function departmentOf(category: Category | '', map: DepartmentMap = DEFAULT_DEPARTMENTS): string {
  return category === '' ? '' : map[category];
}
