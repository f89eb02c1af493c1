/** What a command knows of the moment: who, when, where. Rules never read a clock or make an id. */
import type { Day, Instant } from '../../base/time';

export type Role = 'reader' | 'receptionist' | 'supervisor' | 'manager';

const RANK: Readonly<Record<Role, number>> = { reader: 0, receptionist: 1, supervisor: 2, manager: 3 };

/** Whether `role` may do what needs at least `needed`. */
export function mayAs(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface Context {
  readonly now: Instant;
  readonly today: Day;
  readonly actor: Actor;
  /** Id of the site, and the letter of the desk ('' when the site has one desk). */
  readonly site: string;
  readonly desk: string;
  /** Name of the running shift; '' when none is open. */
  readonly shift: string;
  /** When the running shift began; '' when none is open. What a receptionist wrote since then she may void herself. */
  readonly shiftSince: Instant | '';
  /** A record written more than so many minutes after the event is marked 补录 (BY-13). */
  readonly lateAfterMinutes: number;
  newId(): string;
}
