/** Sends a request out: one slip a department, priced and agreed first when it is paid (IN-5, IN-7). */
import { linkedRows } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { rowAs } from '@shared/registers/contract/command';
import { textIn } from '@shared/registers/contract/fields';
import { requests } from '@shared/registers/requests/definition';
import { isPriced } from '@shared/rules/intake/dispatch';
import { firstDepartments } from '@shared/rules/intake/first-slips';
import { areaManagerOf } from '@shared/rules/intake/people';
import { departmentsSetting } from '@shared/rules/intake/settings';
import { usePeople } from '../parts/use-people';
import type { ActionPanelProps } from '../register-ui';
import { DispatchForm } from './dispatch-form';

export function DispatchPanel(props: ActionPanelProps) {
  const { db, staff } = useDesk();
  const people = usePeople();
  const { id, unit } = props.row;
  const { data } = rowAs(requests, props.row);
  const known = useLive(async () => ({ map: await readSetting(db, departmentsSetting), linked: await linkedRows(db, id) }), [db, id]);
  if (!known || people.length === 0) return null;
  const busy = known.linked.filter((row) => row.register === 'workorders' && row.open === 1).map((row) => textIn(row.data, 'department'));
  const manager = areaManagerOf(unit, people);
  const home = staff.find((one) => one.name === manager)?.department ?? '';
  return (
    <DispatchForm
      {...props}
      priced={known.linked.some(isPriced)}
      departments={firstDepartments(data, known.map, busy)}
      areaManagerFor={(department) => (department !== '' && department === home ? manager : '')}
    />
  );
}
