/** Who acts is who the staff list says, at the moment of acting: a window may have been open since somebody was downgraded or left (SEC-1). */
import { ok, type Result, refuse } from '../../base/result';
import type { Actor } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { roleOf } from '../people/role';
import type { Right } from './right';

/** Whether this row of the staff list is somebody who may sign in, were there a PIN. */
export function hasLogin(row: Row | undefined): row is Row {
  return row?.register === 'staff' && row.state === 'kept' && row.data['active'] === true && row.data['login'] === true;
}

/** Codes after which the window locks itself: the person signs in anew, or somebody else does. */
const ENDED: ReadonlySet<string> = new Set(['session.ended', 'session.changed']);

export function endsSession(code: string): boolean {
  return ENDED.has(code);
}

/**
 * The one who acts, by the staff list. `founded` false: there is no list yet, whoever is here counts as they say. Refusals: `session.ended`
 * (left, voided, no login any more), `session.changed` (the role is another than the window believes), `right.action`.
 */
export function actorNow(claimed: Actor, person: Row | undefined, founded: boolean, right: Pick<Right, 'asProgram'>): Result<Actor> {
  if (!founded || right.asProgram) return ok(claimed);
  if (!hasLogin(person)) return refuse('session.ended', undefined, { name: claimed.name });
  const role = roleOf(person);
  if (role !== claimed.role) return refuse('session.changed', undefined, { name: person.no });
  return ok({ id: person.id, name: person.no, role });
}
