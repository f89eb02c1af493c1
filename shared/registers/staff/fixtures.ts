/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { staff } from './definition';

/** The receptionist of the morning shift. */
export function aPerson(overrides: Partial<DataIn<typeof staff>> = {}): DataIn<typeof staff> {
  return sampleData(
    staff,
    {
      name: '王敏',
      post: '前台',
      role: 'receptionist',
      login: true,
      department: '客服部',
      area: '1、2、3',
      phone: '13699887766',
      active: true,
    },
    overrides,
  );
}
