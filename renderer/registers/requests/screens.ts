/** The special screens of requests, for the list. */

import { AskPanel } from '../parts/ask-panel';
import type { RegisterUi } from '../register-ui';
import { RequestDetailExtra } from './detail-extra';
import { RequestDetailLead } from './detail-lead';
import { DispatchPanel } from './dispatch-panel';
import { RequestFormExtra } from './form-extra';
import { MergePanel } from './merge-panel';
import { RequestUrgePanel } from './request-urge-panel';

export const requestScreens: Omit<RegisterUi, 'icon'> = {
  formExtra: RequestFormExtra,
  detailLead: RequestDetailLead,
  detailExtra: RequestDetailExtra,
  ownLinks: ['workorders', 'callbacks'],
  actionPanels: { dispatch: DispatchPanel, urge: RequestUrgePanel, ask: AskPanel, merge: MergePanel },
};
