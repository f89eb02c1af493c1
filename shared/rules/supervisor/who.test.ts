/** The desk is for supervisors, managers, and whoever stands in for one of them (SH-3). */
import { expect, it } from 'vitest';
import type { Role } from '../../registers/contract/context';
import { hasSupervisorDesk, type Standing } from './who';

const chief = (part: Partial<Standing> = {}): Standing => ({ name: '陈芳', role: 'supervisor', active: true, deputy: '王敏', ...part });

it.each<[string, Role, readonly Standing[], boolean]>([
  ['a supervisor', 'supervisor', [], true],
  ['a manager', 'manager', [], true],
  ['a receptionist', 'receptionist', [chief({ deputy: '李伟' })], false],
  ['the deputy of a supervisor', 'receptionist', [chief()], true],
  ['the deputy of a manager', 'receptionist', [chief({ role: 'manager' })], true],
  ['the deputy of a receptionist', 'receptionist', [chief({ role: 'receptionist' })], false],
  ['the deputy of somebody who left', 'receptionist', [chief({ active: false })], false],
  ['a reader, even as deputy', 'reader', [chief()], false],
])('%s', (_who, role, staff, has) => {
  expect(hasSupervisorDesk({ name: '王敏', role }, staff)).toBe(has);
});
