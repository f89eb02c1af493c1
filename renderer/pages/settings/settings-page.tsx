/** The settings: sections on the left, one of them on the right. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Link, useLocation } from 'wouter';
import { sections } from './sections';
import './settings.css';
import { words } from './texts';

export function SettingsPage() {
  const t = useText(words);
  const label = useLabel();
  const [path] = useLocation();
  const id = path.split('/')[2] ?? '';
  const shown = sections.find((section) => section.id === id) ?? sections[0];
  return (
    <div className="page settings">
      <nav aria-label={t('title')}>
        <h1>{t('title')}</h1>
        {sections.map((section) => (
          <Link
            key={section.id}
            href={`/settings/${section.id}`}
            className={section === shown ? 'rail-entry on' : 'rail-entry'}
            aria-current={section === shown ? 'page' : undefined}
          >
            {label(section.title)}
          </Link>
        ))}
      </nav>
      {shown && <shown.Component key={shown.id} />}
    </div>
  );
}
