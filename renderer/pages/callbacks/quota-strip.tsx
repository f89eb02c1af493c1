/** 「投诉回访 12/12 · 报修回访 18/25 还差7」: always in sight; a click lists what would close the gap (BY-2). */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { Link } from 'wouter';
import './quota-strip.css';
import { words } from './texts';
import { useQuota } from './use-quota';

export function QuotaStrip() {
  const t = useText(words);
  const label = useLabel();
  const month = useQuota();
  if (!month) return null;
  return (
    <div className="quota-strip" role="group" aria-label={t('quota')}>
      <span className="muted">{t('quota')}</span>
      {month.lines.length === 0 && <span className="muted">{t('quotaNone')}</span>}
      {month.lines.map((line) => (
        <Link
          key={line.source}
          href={`/callbacks/quota/${line.source}`}
          className={line.missing > 0 ? 'quota-line quota-short' : 'quota-line'}
        >
          {t('quotaLine', { source: label(SOURCES[line.source]), called: line.called, required: line.required })}
          {line.missing > 0 && <b>{t('quotaMissing', { n: line.missing })}</b>}
        </Link>
      ))}
    </div>
  );
}
