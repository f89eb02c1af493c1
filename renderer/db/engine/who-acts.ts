/** Who acts and whether they may, asked inside the transaction: the role is the staff list's, not the window's (SEC-1). */
import { type Result, refuse } from '@shared/base/result';
import { type Actor, mayAs } from '@shared/registers/contract/context';
import { rightOf } from '@shared/rules/rights/may';
import type { Right } from '@shared/rules/rights/right';
import { actorNow } from '@shared/rules/rights/session';
import { siteId } from '@shared/rules/site/settings';
import type { Deskbook } from '../database';
import { readSetting } from '../reader';

/**
 * The person as the staff list has them, if the line lets them. Refusals: `session.ended`, `session.changed` (see `actorNow`), `right.action`.
 * Works outside of a transaction too, for what only reads.
 */
export async function whoActs(db: Deskbook, claimed: Actor, line: Right): Promise<Result<Actor>> {
  // Both are asked before the first wait, so that a live read follows either.
  const [site, person] = await Promise.all([readSetting(db, siteId), claimed.id === '' ? undefined : db.rows.get(claimed.id)]);
  const actor = actorNow(claimed, person, site !== '', line);
  if (!actor.ok) return actor;
  return mayAs(actor.value.role, line.least) ? actor : refuse('right.action');
}

/** The matrix's line of a command. Throws for a command without one: a mistake of ours. */
export function lineOf(command: string): Right {
  const line = rightOf(command);
  if (!line) throw new Error(`no line in shared/rules/rights for the command ${command}`);
  return line;
}
