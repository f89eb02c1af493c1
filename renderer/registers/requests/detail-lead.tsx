/** Above a request: whom to report to, what is owed, which questions wait (IN-6, IN-10, IN-12). */
import { useDesk } from '@renderer/desk/desk-context';
import { rowAs } from '@shared/registers/contract/command';
import { requests } from '@shared/registers/requests/definition';
import { mayAct } from '@shared/rules/rights/registers';
import { Asks } from '../parts/asks';
import { ReportOffer } from '../parts/report-offer';
import { useUnit } from '../parts/use-unit';
import type { DetailExtraProps } from '../register-ui';
import { FirstResponse } from './first-response';
import { HoldTime } from './hold-time';

export function RequestDetailLead({ row }: DetailExtraProps) {
  const { press, now, actor } = useDesk();
  const { data } = rowAs(requests, row);
  const view = useUnit(row.unit);
  const report = (reportedTo: readonly string[]): void =>
    press('record.act', { id: row.id, rev: row.rev, action: 'report', data: { reportedTo, reportedAt: now() } });
  return (
    <div className="intake-detail intake-lead">
      {row.open === 1 && (
        <ReportOffer
          major={data.level === 'major'}
          keyCustomer={view?.facts?.key ?? false}
          reported={data.reportedTo.length > 0}
          {...(mayAct(actor.role, requests.id, 'report') && { onReport: report })}
        />
      )}
      <Asks row={row} />
      <div className="row">
        <FirstResponse row={row} />
        <HoldTime row={row} />
      </div>
    </div>
  );
}
