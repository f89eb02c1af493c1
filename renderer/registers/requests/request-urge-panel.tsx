/** 催办 of a request: who has it is who is urged. */
import { linkedRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { rowAs } from '@shared/registers/contract/command';
import { textIn } from '@shared/registers/contract/fields';
import { requests } from '@shared/registers/requests/definition';
import { UrgePanel } from '../parts/urge-panel';
import type { ActionPanelProps } from '../register-ui';

export function RequestUrgePanel(props: ActionPanelProps) {
  const { db } = useDesk();
  const { id } = props.row;
  const linked = useLive(() => linkedRows(db, id), [db, id]);
  if (!linked) return null;
  const slip = linked.findLast((one) => one.register === 'workorders' && one.open === 1)?.data;
  const { responsible, departments } = rowAs(requests, props.row).data;
  const whom = [textIn(slip, 'taker'), responsible, textIn(slip, 'department'), departments[0]].find((name) => name) ?? '';
  return <UrgePanel {...props} command="requests.urge" whom={whom} />;
}
