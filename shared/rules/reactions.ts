/** The list of reactions: rules that follow a change of any record, in the same transaction. One line a topic. */
import type { AnyReaction } from '../registers/contract/command';
import { planningReactions } from './callbacks/planning';
import { quotaReactions } from './callbacks/quota-counts';
import { signedReactions } from './callbacks/signed';
import { toldReactions } from './callbacks/told';
import { checkReactions } from './checks/reactions';
import { documentReactions } from './documents/reactions';
import { intakeReactions } from './intake/reactions';
import { keyReactions } from './keys/reactions';
import { moveReactions } from './moves/reactions';
import { notableReactions } from './notable/reactions';
import { paperReactions } from './paper/reactions';
import { permitReactions } from './permits/reactions';
import { reviewReactions } from './reviews/reactions';

export const reactions: readonly AnyReaction[] = [
  ...intakeReactions,
  ...planningReactions,
  ...toldReactions,
  ...signedReactions,
  ...quotaReactions,
  ...keyReactions,
  ...documentReactions,
  ...checkReactions,
  ...moveReactions,
  ...permitReactions,
  ...notableReactions,
  ...reviewReactions,
  ...paperReactions,
];
