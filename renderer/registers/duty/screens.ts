/** The special screens of the duty log, for the list. */
import type { RegisterUi } from '../register-ui';
import { DutyDetailExtra } from './detail-extra';
import { DutyFormExtra } from './form-extra';
import { ToRequestPanel } from './to-request-panel';

export const dutyScreens: Omit<RegisterUi, 'icon'> = {
  formExtra: DutyFormExtra,
  detailExtra: DutyDetailExtra,
  actionPanels: { toRequest: ToRequestPanel },
};
