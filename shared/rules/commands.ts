/** The list of commands that join registers: one line a topic. Commands of one register stand with it. */
import type { AnyCommand } from '../registers/contract/command';
import { callbackCommands } from './callbacks/commands';
import { checkCommands } from './checks/commands';
import { clockCommands } from './clock/commands';
import { custodyCommands } from './custody/commands';
import { deskCommands } from './desks/commands';
import { expiryCommands } from './expiry/commands';
import { intakeCommands } from './intake/commands';
import { keyCommands } from './keys/commands';
import { moveCommands } from './moves/commands';
import { paperCommands } from './paper/commands';
import { peopleCommands } from './people/commands';
import { recoveryCommands } from './people/recovery-commands';
import { privacyCommands } from './privacy/commands';
import { restoreCommands } from './records/restore';
import { retentionCommands } from './retention/commands';
import { reviewCommands } from './reviews/commands';
import { safetyCommands } from './safety/commands';
import { shiftCommands } from './shift/commands';
import { siteCommands } from './site/commands';
import { startCommands } from './start/commands';
import { stockCommands } from './stock/commands';
import { supervisorCommands } from './supervisor/sign-many';
import { weeklyCommands } from './weekly/commands';
import { workorderCommands } from './workorders/commands';

export const joiningCommands: readonly AnyCommand[] = [
  ...siteCommands,
  ...shiftCommands,
  ...reviewCommands,
  ...supervisorCommands,
  ...paperCommands,
  ...peopleCommands,
  ...recoveryCommands,
  ...intakeCommands,
  ...checkCommands,
  ...callbackCommands,
  ...weeklyCommands,
  ...custodyCommands,
  ...keyCommands,
  ...stockCommands,
  ...workorderCommands,
  ...moveCommands,
  ...expiryCommands,
  ...clockCommands,
  ...startCommands,
  ...safetyCommands,
  ...restoreCommands,
  ...retentionCommands,
  ...privacyCommands,
  ...deskCommands,
];
