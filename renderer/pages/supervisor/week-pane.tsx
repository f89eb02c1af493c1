/** A week that was not handed over: how far it is, and the way to export it (EX-4). */
import type { WeekState } from '@renderer/db/week-reports';
import { useText } from '@renderer/i18n/use-text';
import { Tag } from '@renderer/ui/parts/tag';
import { weekRange } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import { Link } from 'wouter';
import type { ChangedWeek } from './changed-weeks';
import { words } from './texts';

export function WeekPane({ week: { week, report } }: { readonly week: WeekState }) {
  const t = useText(words);
  const { from, to } = weekRange(week);
  const file = report ? textIn(report.data, 'fileName') : '';
  return (
    <section className="super-table card">
      <h2>
        {t('week', { n: Number(week.slice(6)) })} <Tag tone={report ? 'today' : 'late'}>{t(report ? 'weekExported' : 'weekNone')}</Tag>
        <Link href="/export" className="btn btn-main push">
          {t('openWeek')}
        </Link>
      </h2>
      <p className="num">{t('weekDays', { from, to })}</p>
      {file !== '' && <p className="muted">{file}</p>}
    </section>
  );
}

/** A week that head office has, with corrections since. */
export function ChangedPane({ changed: { week, records } }: { readonly changed: ChangedWeek }) {
  const t = useText(words);
  const { from, to } = weekRange(week);
  return (
    <section className="super-table card">
      <h2>
        {t('week', { n: Number(week.slice(6)) })} <Tag tone="today">{t('changedCount', { n: records })}</Tag>
        <Link href="/export" className="btn push">
          {t('openWeek')}
        </Link>
      </h2>
      <p className="num">{t('weekDays', { from, to })}</p>
      <p>{t('changedHint', { n: records })}</p>
    </section>
  );
}
