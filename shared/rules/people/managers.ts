/** Managers who can come in: there is always one, or nobody could ever give rights again (SEC-1). */
import type { Reader } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { hasLogin } from '../rights/session';
import { pinSetting } from './pins';
import { roleOf } from './role';

/** Whether the row is of a manager who may sign in, were there a PIN. */
export function isManager(row: Row | null): boolean {
  return row !== null && hasLogin(row) && roleOf(row) === 'manager';
}

/** Whether any manager but this one may sign in and has a PIN. */
export async function isManagedWithout(id: string, read: Reader): Promise<boolean> {
  for (const row of await read.inState('staff', 'kept')) {
    if (row.id !== id && isManager(row) && (await read.setting(pinSetting(row.id))) !== null) return true;
  }
  return false;
}
