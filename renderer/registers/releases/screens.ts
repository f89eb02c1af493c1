/** The special screens of goods releases, for the list. */
import { InstructionLead } from '../parts/instruction-lines';
import type { RegisterUi } from '../register-ui';
import { ReleaseBoard } from './board';
import { ReleaseFormExtra } from './form-extra';

export const releaseScreens: Omit<RegisterUi, 'icon'> = { board: ReleaseBoard, formExtra: ReleaseFormExtra, detailLead: InstructionLead };
