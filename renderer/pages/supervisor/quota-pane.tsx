/** A quota that is short: how many are missing, the days left, whether it is reached at this pace, and whom to call to close the gap (BY-2). */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { dueWords } from '@renderer/pages/callbacks/due-words';
import { useGap } from '@renderer/pages/callbacks/gap';
import type { Work } from '@renderer/pages/callbacks/use-work';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import { addDays, endOfDay, monthOf, monthRange } from '@shared/base/time';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import type { QuotaLine } from '@shared/rules/callbacks/quota-counts';
import type { QuotaDanger } from '@shared/rules/supervisor/danger';
import { Link } from 'wouter';
import { words } from './texts';

interface QuotaPaneProps {
  readonly quota: QuotaLine;
  /** null = of the month before. */
  readonly danger: QuotaDanger | null;
  readonly work: Work;
}

const DRAWN = 100;

export function QuotaPane({ quota, danger, work }: QuotaPaneProps) {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const seen = useSeen('board');
  const gap = useGap(danger ? work : monthBefore(work), quota.source);
  const { completed, required, called, missing } = quota;
  const cards = gap?.cards ?? [];
  return (
    <section className="super-table card">
      <h2>
        {t('quota', { source: label(SOURCES[quota.source]) })} {danger && <OnCourse danger={danger} />}
        {danger && (
          <Link href={`/callbacks/quota/${quota.source}`} className="btn btn-main push">
            {t('quotaOpen')}
          </Link>
        )}
      </h2>
      <p>
        {t('quotaLine', { completed, required, called, missing })}{' '}
        {danger && (
          <span className="muted">
            {danger.daysLeft > 0 ? t('quotaDays', { n: danger.daysLeft }) : t('quotaNoDays')}
            {' · '}
            {t('quotaPerDay', { n: danger.perDay })}
            {danger.pace !== null && ` · ${t('quotaPace', { n: danger.pace.toFixed(1) })}`}
          </span>
        )}
      </p>
      {gap && cards.length === 0 && <p className="muted">{t('quotaNone')}</p>}
      <div className="super-scroll">
        <table>
          <tbody>
            {cards.slice(0, DRAWN).map((card) => {
              const row = seen(card.row);
              const due = dueWords(row, work.now, language);
              return (
                <tr key={row.id}>
                  <td className={`num ${due ? `due-${due.tone}` : ''}`}>{due?.text}</td>
                  <td className="num">
                    <Link href={`/callbacks/${row.id}`} className="link">
                      {row.unit || row.no}
                    </Link>
                  </td>
                  <td>{row.data.name}</td>
                  <td className="super-gist">{row.data.subject.replaceAll('\n', ' ')}</td>
                  <td className="muted">{row.data.plannedCallers.join('、') || row.data.plannedPost}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {cards.length > DRAWN && <p className="muted small super-more">{t('more', { n: cards.length - DRAWN })}</p>}
      </div>
    </section>
  );
}

/** The same work, looked at from the last day of the month before. */
function monthBefore(work: Work): Work {
  return { ...work, now: endOfDay(addDays(monthRange(monthOf(work.now)).from, -1)) };
}

function OnCourse({ danger: { missing, reached } }: { readonly danger: QuotaDanger }) {
  const t = useText(words);
  if (missing === 0) return <Tag tone="done">{t('quotaReached')}</Tag>;
  if (reached === null) return <Tag tone="calm">{t('quotaUnknown')}</Tag>;
  return <Tag tone={reached ? 'today' : 'late'}>{t(reached ? 'quotaWill' : 'quotaWillNot')}</Tag>;
}
