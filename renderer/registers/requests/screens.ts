/** The special screens of requests, for the list. */
import { text } from '@shared/base/text';
import { REQUEST_TYPES } from '@shared/registers/contract/choices';
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
  formVerb: ({ type }) => {
    const kind = Object.entries(REQUEST_TYPES).find(([key]) => key === type)?.[1];
    return kind ? text(`登记为${kind.zh}`, `Save as: ${kind.en}`) : null;
  },
  detailLead: RequestDetailLead,
  detailExtra: RequestDetailExtra,
  ownLinks: ['workorders', 'callbacks'],
  actionPanels: { dispatch: DispatchPanel, urge: RequestUrgePanel, ask: AskPanel, merge: MergePanel },
};
