/** The commands of intake and dispatch, for the list. */
import type { AnyCommand } from '../../registers/contract/command';
import { dispatchRequest } from './dispatch';
import { holdCommands } from './hold';
import { mergeRequest } from './merge';
import { talkCommands } from './talk';
import { dutyToRequest } from './to-request';

export const intakeCommands: readonly AnyCommand[] = [dutyToRequest, dispatchRequest, mergeRequest, ...holdCommands, ...talkCommands];
