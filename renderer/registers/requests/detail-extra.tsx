/** Under a request: its work orders with their next steps, its callbacks, and the unit (IN-5). */
import { linkedRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import type { Row } from '@shared/registers/contract/row';
import { RecordLine } from '../parts/record-line';
import { UnitStrip } from '../parts/unit-strip';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';
import { Slips } from './slips';
import { words } from './texts';

const NONE: readonly Row[] = [];

export function RequestDetailExtra({ row }: DetailExtraProps) {
  const t = useText(words);
  const { db } = useDesk();
  const view = useUnit(row.unit);
  const linked = useLive(() => linkedRows(db, row.id), [db, row.id]) ?? NONE;
  const callbacks = linked.filter((one) => one.register === 'callbacks');
  return (
    <div className="intake-detail">
      <Slips rows={linked.filter((one) => one.register === 'workorders')} />
      {callbacks.length > 0 && (
        <section className="intake-part" aria-label={t('callbacks')}>
          <h4>{t('callbacks')}</h4>
          <ul className="record-lines">
            {callbacks.map((one) => (
              <RecordLine key={one.id} row={one} />
            ))}
          </ul>
        </section>
      )}
      {view && <UnitStrip view={view} except={row.id} shown={linked.map((one) => one.id)} />}
    </div>
  );
}
