/** The special screens of the duty log, for the list. */
import { AskPanel } from '../parts/ask-panel';
import { Asks } from '../parts/asks';
import type { RegisterUi } from '../register-ui';
import { DutyDetailExtra } from './detail-extra';
import { DutyFormExtra } from './form-extra';
import { ToRequestPanel } from './to-request-panel';

export const dutyScreens: Omit<RegisterUi, 'icon'> = {
  formExtra: DutyFormExtra,
  detailLead: Asks,
  detailExtra: DutyDetailExtra,
  actionPanels: { ask: AskPanel, toRequest: ToRequestPanel },
};
