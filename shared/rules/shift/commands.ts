/** The commands of the shift, in the order in which a shift goes. */
import type { AnyCommand } from '../../registers/contract/command';
import { noteSheet, prepareSheet, recallSheet, refuseSheet } from './leaving';
import { changeLetter } from './letter';
import { openShift } from './opening';
import { copySheet } from './paper';
import { acceptSheet } from './taking';

export const shiftCommands: readonly AnyCommand[] = [
  openShift,
  noteSheet,
  prepareSheet,
  recallSheet,
  refuseSheet,
  acceptSheet,
  copySheet,
  changeLetter,
];
