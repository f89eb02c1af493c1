/** The list of commands that join registers: one line a topic. Commands of one register stand with it. */
import type { AnyCommand } from '../registers/contract/command';
import { callbackCommands } from './callbacks/commands';
import { custodyCommands } from './custody/commands';
import { intakeCommands } from './intake/commands';
import { keyCommands } from './keys/commands';
import { peopleCommands } from './people/commands';
import { siteCommands } from './site/commands';
import { stockCommands } from './stock/commands';
import { visitorCommands } from './visitors/commands';
import { weeklyCommands } from './weekly/commands';
import { workorderCommands } from './workorders/commands';

export const joiningCommands: readonly AnyCommand[] = [
  ...siteCommands,
  ...peopleCommands,
  ...intakeCommands,
  ...callbackCommands,
  ...weeklyCommands,
  ...custodyCommands,
  ...keyCommands,
  ...visitorCommands,
  ...stockCommands,
  ...workorderCommands,
];
