/** The supervisor's desk (主管台, F12): six sections with their counts, the list of one at the left, the line chosen at the right, acted on in place. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useLetterKeys } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Kbd } from '@renderer/ui/parts/kbd';
import { Loading } from '@renderer/ui/parts/loading';
import { hasSupervisorDesk } from '@shared/rules/supervisor/who';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { SECTION_IDS, type Section, type SectionId } from './items';
import { ListSection } from './list-section';
import { PlanSection } from './plan-section';
import { sectionsOf } from './sections';
import './supervisor.css';
import { words } from './texts';
import { type SupervisorNow, useSupervisor } from './use-supervisor';

export function SupervisorPage() {
  const t = useText(words);
  const { actor, staff } = useDesk();
  if (!hasSupervisorDesk(actor, staff)) return <EmptyState title={t('notYours')} />;
  return <OpenDesk />;
}

function OpenDesk() {
  const found = useSupervisor();
  return found ? <Sections found={found} /> : <div className="super" aria-busy="true" />;
}

function Sections({ found }: { readonly found: SupervisorNow }) {
  const t = useText(words);
  const { actor } = useDesk();
  const [path, go] = useLocation();
  const wanted = path.split('/')[2] ?? '';
  const sections = useMemo(() => sectionsOf(found, actor, { t, day: (day) => shortTime(day, found.now) }), [found, actor, t]);
  // Decided once: a section that empties under the hand stays, and says that it is empty.
  const [first] = useState(() => sections.find(({ count }) => count > 0)?.id ?? 'sign');
  const shown = sections.find(({ id }) => id === wanted) ?? sections.find(({ id }) => id === first);
  useLetterKeys(Object.fromEntries(SECTION_IDS.map((id, index) => [String(index + 1), () => go(pathOf(id))])));
  if (!shown) return <Loading />;
  return (
    <div className="super">
      <nav className="super-tiles" aria-label={t('title')}>
        {sections.map((section, index) => (
          <Tile key={section.id} section={section} place={index + 1} on={section.id === shown.id} />
        ))}
      </nav>
      {shown.id === 'plan' ? <PlanSection work={found.work} /> : <ListSection key={shown.id} section={shown} found={found} />}
      <p className="super-keys muted small">
        {t('keys')}
        {shown.id === 'paper' && ` · ${t('keysTick')}`}
      </p>
    </div>
  );
}

function Tile({
  section: { id, count, late, sub },
  place,
  on,
}: {
  readonly section: Section;
  readonly place: number;
  readonly on: boolean;
}) {
  const t = useText(words);
  const tone = count === 0 ? 'done' : late ? 'late' : 'today';
  return (
    <Link href={pathOf(id)} className={on ? 'super-tile on' : 'super-tile'} aria-current={on ? 'page' : undefined}>
      <span className="super-tile-name">
        {t(`section.${id}`)} <Kbd>{String(place)}</Kbd>
      </span>
      <b className={`num super-${tone}`}>{count}</b>
      <span className="super-tile-sub muted small">{count === 0 && sub === '' ? t('sub.none') : sub}</span>
    </Link>
  );
}

function pathOf(id: SectionId): string {
  return `/supervisor/${id}`;
}
