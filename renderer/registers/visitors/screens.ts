/** The special screens of visitors, for the list. */
import { InstructionExtra } from '../parts/counter-extra';
import { InstructionLead } from '../parts/instruction-lines';
import type { RegisterUi } from '../register-ui';
import { VisitorBoard } from './board';

export const visitorScreens: Omit<RegisterUi, 'icon'> = { board: VisitorBoard, formExtra: InstructionExtra, detailLead: InstructionLead };
