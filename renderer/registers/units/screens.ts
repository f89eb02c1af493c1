/** The special screens of units, for the list. */
import type { RegisterUi } from '../register-ui';
import { UnitDetailExtra } from './detail-extra';

export const unitScreens: Omit<RegisterUi, 'icon'> = { detailExtra: UnitDetailExtra };
