/** Asked before work begins that is no command of its own: a whole restore, a copy that leaves the desk. The same question that `execute` asks. */
import { whoActs } from '@renderer/db/engine/who-acts';
import type { Result } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { type FurtherRight, furtherRights } from '@shared/rules/rights/further';
import type { OpenDesk } from './open-desk';

interface Asking extends Pick<OpenDesk, 'db'> {
  readonly actor: Actor;
}

/** The person as the staff list has them now. Refusals: `session.ended`, `session.changed`, `right.action`. */
export function permitted({ db, actor }: Asking, id: FurtherRight): Promise<Result<Actor>> {
  return whoActs(db, actor, furtherRights[id]);
}
