/** Owners and tenants whose term is over, with their dates (RG-8). */
import { useText } from '@renderer/i18n/use-text';
import { useSeenWord } from '@renderer/ui/seen';
import type { UnitFacts } from '@shared/rules/unit-facts';
import { words } from './texts';

export function FormerList({ former }: Pick<UnitFacts, 'former'>) {
  const t = useText(words);
  const word = useSeenWord('history');
  if (former.length === 0) return null;
  return (
    <section className="intake-part" aria-label={t('former')}>
      <h4>{t('former')}</h4>
      <ul className="residents">
        {former.map((one) => (
          <li key={`${one.name}${one.role}${one.to}`}>
            <b>{word('name', one.name)}</b> <span className="muted small">{t(one.role)}</span>{' '}
            <span className="num">{word('phone', one.phone)}</span>{' '}
            <span className="muted num">{t('term', { from: one.from || '—', to: one.to })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
