/** Who has the supervisor's desk: supervisors and managers, and whoever stands in for one of them (SH-3). */
import type { Actor, Role } from '../../registers/contract/context';
import { may } from '../rights/may';

/** A person of the staff list, as far as standing in goes. */
export interface Standing {
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  /** Name of the deputy; '' = none. */
  readonly deputy: string;
}

/** Whether the desk is shown to this person; what may be done there is asked action by action. */
export function hasSupervisorDesk({ name, role }: Pick<Actor, 'name' | 'role'>, staff: readonly Standing[]): boolean {
  if (may(role, 'review.sign')) return true;
  return may(role, 'reviews.create') && staff.some((one) => one.active && one.deputy === name && may(one.role, 'review.sign'));
}
