/** The commands of callbacks and public letters, for the list. */
import type { AnyCommand } from '../../registers/contract/command';
import { addCommands } from './add';
import { importRounds } from './import-rounds';
import { letterCommands } from './letters';
import { moreCallbackCommands } from './more-commands';
import { recordRound } from './round-command';

export const callbackCommands: readonly AnyCommand[] = [
  recordRound,
  ...addCommands,
  importRounds,
  ...moreCallbackCommands,
  ...letterCommands,
];
