/** Under a work order: the request it serves and the unit it goes to. */
import { rowsOf } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { RecordLine } from '../parts/record-line';
import { UnitStrip } from '../parts/unit-strip';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';

export function WorkorderDetailExtra({ row }: DetailExtraProps) {
  const { db } = useDesk();
  const view = useUnit(row.unit);
  const parents = useLive(() => rowsOf(db, row.links), [db, row.links]) ?? [];
  return (
    <div className="intake-detail">
      {parents.length > 0 && (
        <ul className="record-lines">
          {parents.map((one) => (
            <RecordLine key={one.id} row={one} />
          ))}
        </ul>
      )}
      {view && <UnitStrip view={view} except={row.id} shown={row.links} />}
    </div>
  );
}
