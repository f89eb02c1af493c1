/** One week in the list: its days, its state, its file with the code, and the one thing to do with it. */
import type { WeekState } from '@renderer/db/week-reports';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { usePrint } from '@renderer/print-jobs/use-print';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime, weekRange } from '@shared/base/time';
import { asText } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { may } from '@shared/rules/rights/may';
import { reportCode } from '@shared/workbook/report-code';
import { useState } from 'react';
import { HandForm } from './hand-form';
import type { HandWay } from './hand-over';
import { words as templateWords } from './template/texts';
import { words } from './texts';

interface WeekLineProps {
  readonly state: WeekState;
  readonly current: boolean;
  readonly busy: boolean;
  readonly handing: boolean;
  readonly receiver: string;
  readonly onExport: (week: string) => void;
  /** null: head office prescribes no workbook of its own. */
  readonly onFill: ((week: string) => void) | null;
  readonly onCompare: (week: string, report: Row) => void;
  /** Answers whether it is handed over. */
  readonly onHand: (report: Row, to: string, way: HandWay) => Promise<boolean>;
}

export function WeekLine({ state, current, busy, handing, receiver, onExport, onCompare, onHand, onFill }: WeekLineProps) {
  const t = useText(words);
  const { actor } = useDesk();
  const templateText = useText(templateWords);
  const { printRecords } = usePrint();
  const [asks, setAsks] = useState(false);
  const { week, report, waiting } = state;
  const { from, to } = weekRange(week);
  const shown = waiting ?? report;
  const hand = async (receiverNow: string, way: HandWay): Promise<void> => {
    if (waiting && (await onHand(waiting, receiverNow, way))) setAsks(false);
  };
  return (
    <tr>
      <th scope="row" className="num">
        {week}
        {current && <small className="muted"> {t('current')}</small>}
      </th>
      <td className="num">
        {from} – {to}
      </td>
      <td>
        <StateTags state={state} current={current} />
      </td>
      <td className="export-file">
        {shown && asText(shown.data['fileName'])}
        {shown && <Code report={shown} />}
      </td>
      <td>
        {!may(actor.role, 'week.export') ? null : asks && waiting ? (
          <HandForm receiver={receiver} busy={handing} onHand={(...wish) => void hand(...wish)} onCancel={() => setAsks(false)} />
        ) : (
          <div className="row export-acts">
            {waiting && (
              <Button small tone="main" disabled={handing} onClick={() => setAsks(true)}>
                {t('hand')}
              </Button>
            )}
            {report?.state === 'handed' && (
              <Button small onClick={() => void printRecords([report])}>
                {t('receipt')}
              </Button>
            )}
            <Button small tone={report || current ? 'plain' : 'main'} disabled={busy} onClick={() => onExport(week)}>
              {t(report ? 'again' : 'export')}
            </Button>
            {onFill && (
              <Button small disabled={busy} onClick={() => onFill(week)}>
                {templateText('fill')}
              </Button>
            )}
            {shown && (
              <Button small disabled={busy} onClick={() => onCompare(week, shown)}>
                {t('compare')}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

function StateTags({ state: { report, waiting }, current }: Pick<WeekLineProps, 'state' | 'current'>) {
  const t = useText(words);
  if (report?.state !== 'handed') return <Tag tone={current ? 'calm' : report ? 'today' : 'late'}>{t(report ? 'exported' : 'none')}</Tag>;
  return (
    <>
      <Tag tone="done">{t('handed', { to: asText(report.data['sentTo']), time: showTime(asText(report.data['sentAt'])) })}</Tag>
      {waiting && <Tag tone="today">{t('handAgain')}</Tag>}
    </>
  );
}

function Code({ report }: { readonly report: Row }) {
  const t = useText(words);
  const code = reportCode(report);
  return code === '' ? null : (
    <small className="muted">
      {t('code')} <b className="num">{code}</b>
    </small>
  );
}
