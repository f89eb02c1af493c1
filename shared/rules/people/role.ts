/** What a person on the staff list may do in the program. */
import type { Role } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';

/** Role of a person on the staff list; someone without one only reads. */
export function roleOf(row: Row): Role {
  const role = row.data['role'];
  return role === 'receptionist' || role === 'supervisor' || role === 'manager' ? role : 'reader';
}
