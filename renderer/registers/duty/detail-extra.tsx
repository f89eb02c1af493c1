/** Under a duty entry: the unit it concerns. */
import { UnitStrip } from '../parts/unit-strip';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';

export function DutyDetailExtra({ row }: DetailExtraProps) {
  const view = useUnit(row.unit);
  return <div className="intake-detail">{view && <UnitStrip view={view} except={row.id} />}</div>;
}
