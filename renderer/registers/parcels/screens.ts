/** The special screens of parcels, for the list. */
import { InstructionLead } from '../parts/instruction-lines';
import type { RegisterUi } from '../register-ui';
import { ParcelBoard } from './board';
import { ParcelFormExtra } from './form-extra';

export const parcelScreens: Omit<RegisterUi, 'icon'> = { board: ParcelBoard, formExtra: ParcelFormExtra, detailLead: InstructionLead };
