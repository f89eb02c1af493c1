/** The list of guards: rules over several records that may forbid a change, whoever makes it and however. One line a topic. */
import type { AnyGuard } from '../registers/contract/command';
import { askGuards } from './asking/guards';
import { custodyGuards } from './custody/guards';
import { lendingGuards } from './custody/one-at-a-time';
import { documentGuards } from './documents/guards';
import { intakeGuards } from './intake/guards';
import { keyGuards } from './keys/guards';
import { noteGuards } from './notes/guards';
import { paperGuards } from './paper/guards';
import { peopleGuards } from './people/guards';
import { permitGuards } from './permits/guards';
import { reviewGuards } from './reviews/guards';
import { shiftGuards } from './shift/guards';

export const guards: readonly AnyGuard[] = [
  ...peopleGuards,
  ...custodyGuards,
  ...lendingGuards,
  ...keyGuards,
  ...noteGuards,
  ...paperGuards,
  ...askGuards,
  ...intakeGuards,
  ...documentGuards,
  ...permitGuards,
  ...reviewGuards,
  ...shiftGuards,
];
