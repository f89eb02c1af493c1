/** Under a request: first response, reporting, its work orders and callbacks, open questions, and the unit (IN-5, IN-6, IN-10, IN-12). */
import { linkedRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { requests } from '@shared/registers/requests/definition';
import { RecordLine } from '../parts/record-line';
import { ReportOffer } from '../parts/report-offer';
import { UnitStrip } from '../parts/unit-strip';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';
import { Asks } from './asks';
import { FirstResponse } from './first-response';
import { Slips } from './slips';
import { words } from './texts';

const NONE: readonly Row[] = [];

export function RequestDetailExtra({ row }: DetailExtraProps) {
  const t = useText(words);
  const { db, run, now } = useDesk();
  const { data } = rowAs(requests, row);
  const view = useUnit(row.unit);
  const linked = useLive(() => linkedRows(db, row.id), [db, row.id]) ?? NONE;
  const callbacks = linked.filter((one) => one.register === 'callbacks');
  const report = (reportedTo: readonly string[]): void =>
    void run('record.act', { id: row.id, rev: row.rev, action: 'report', data: { reportedTo, reportedAt: now() } });
  return (
    <div className="intake-detail">
      {row.open === 1 && (
        <ReportOffer
          major={data.level === 'major'}
          keyCustomer={view?.facts?.key ?? false}
          reported={data.reportedTo.length > 0}
          onReport={report}
        />
      )}
      <FirstResponse row={row} />
      <Asks row={row} />
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
