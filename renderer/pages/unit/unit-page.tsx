/** One unit: who lives there, what to mind, and everything that ever happened (一户一档). */
import { useText } from '@renderer/i18n/use-text';
import { unitOfPath } from '@renderer/registers/unit-path';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { useLocation } from 'wouter';
import { words } from './texts';
import { UnitFinder } from './unit-finder';
import { UnitHead } from './unit-head';
import './unit-page.css';
import { UnitTimeline } from './unit-timeline';

export function UnitPage() {
  const t = useText(words);
  const [path] = useLocation();
  const unit = unitOfPath(path);
  if (unit === '') {
    return (
      <div className="page unit-page">
        <h1>{t('title')}</h1>
        <UnitFinder autoFocus />
        <EmptyState title={t('pick')} />
      </div>
    );
  }
  return (
    <div className="page unit-page">
      <UnitHead key={unit} unit={unit} />
      <UnitTimeline key={unit} unit={unit} />
    </div>
  );
}
