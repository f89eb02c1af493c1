/** The special screens of work orders, for the list. */
import { rowAs } from '@shared/registers/contract/command';
import { workorders } from '@shared/registers/workorders/definition';
import { UrgePanel } from '../parts/urge-panel';
import type { ActionPanelProps, RegisterUi } from '../register-ui';
import { WorkorderDetailExtra } from './detail-extra';

function WorkorderUrgePanel(props: ActionPanelProps) {
  const { taker, areaManager, department } = rowAs(workorders, props.row).data;
  return <UrgePanel {...props} command="workorders.urge" whom={taker || areaManager || department} />;
}

export const workorderScreens: Omit<RegisterUi, 'icon'> = {
  detailExtra: WorkorderDetailExtra,
  ownLinks: ['requests'],
  actionPanels: { urge: WorkorderUrgePanel },
};
