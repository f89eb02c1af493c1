/** The commands of intake and dispatch, for the list. */
import type { AnyCommand } from '../../registers/contract/command';
import { dispatchRequest } from './dispatch';
import { reopenDuty } from './duty-reopen';
import { holdCommands } from './hold';
import { mergeRequest } from './merge';
import { talkCommands } from './talk';
import { dutyToRequest } from './to-request';

export const intakeCommands: readonly AnyCommand[] = [
  dutyToRequest,
  reopenDuty,
  dispatchRequest,
  mergeRequest,
  ...holdCommands,
  ...talkCommands,
];
