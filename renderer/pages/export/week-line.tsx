/** One week in the list: its days, its state, and the one thing to do with it. */

import type { WeekState } from '@renderer/db/week-reports';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { showTime, weekRange } from '@shared/base/time';
import { asText } from '@shared/registers/contract/fields';
import { may } from '@shared/rules/rights/may';
import { type FormEvent, useState } from 'react';
import { words } from './texts';

interface WeekLineProps {
  readonly state: WeekState;
  readonly current: boolean;
  readonly busy: boolean;
  readonly receiver: string;
  readonly onExport: (week: string) => void;
}

export function WeekLine({ state: { week, report }, current, busy, receiver, onExport }: WeekLineProps) {
  const t = useText(words);
  const { actor, run } = useDesk();
  const [handing, setHanding] = useState(false);
  const [to, setTo] = useState(receiver);
  const { from, to: until } = weekRange(week);
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (!report || to.trim() === '') return;
    const result = await run('record.act', { id: report.id, rev: report.rev, action: 'hand', data: { sentTo: to.trim() } });
    if (result.ok) setHanding(false);
  };
  const handed = report?.state === 'handed';
  return (
    <tr>
      <th scope="row" className="num">
        {week}
        {current && <small className="muted"> {t('current')}</small>}
      </th>
      <td className="num">
        {from} – {until}
      </td>
      <td>
        {handed ? (
          <Tag tone="done">{t('handed', { to: asText(report.data['sentTo']), time: showTime(asText(report.data['sentAt'])) })}</Tag>
        ) : (
          <Tag tone={current ? 'calm' : report ? 'today' : 'late'}>{t(report ? 'exported' : 'none')}</Tag>
        )}
      </td>
      <td className="export-file">{report ? asText(report.data['fileName']) : ''}</td>
      <td>
        {!may(actor.role, 'week.export') ? null : handing ? (
          <form className="row" onSubmit={(event) => void hand(event)}>
            <label className="row">
              {t('handTo')}
              <input value={to} onChange={(event) => setTo(event.target.value)} maxLength={100} ref={(input) => input?.focus()} />
            </label>
            <button type="submit" className="btn btn-small btn-main">
              {t('save')}
            </button>
            <Button small onClick={() => setHanding(false)}>
              {t('cancel')}
            </Button>
          </form>
        ) : (
          <div className="row">
            <Button small tone={report || current ? 'plain' : 'main'} disabled={busy} onClick={() => onExport(week)}>
              {t(report ? 'again' : 'export')}
            </Button>
            {report && !handed && (
              <Button small tone="main" onClick={() => setHanding(true)}>
                {t('hand')}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}
