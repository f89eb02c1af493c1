/** The left rail: pages and registers, each with the number that needs someone. Folds to icons. */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { screensOf } from '@renderer/registers/index';
import { usePreferences } from '@renderer/stores/preferences';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { registerList } from '@shared/registers/index';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { type Counts, useCounts } from './counts';
import { pages } from './pages';
import './rail.css';
import { railPaths } from './shortcuts';
import { words } from './texts';

const definitions: readonly AnyDefinition[] = registerList.map((module) => module.definition);
const ids: readonly string[] = definitions.map((definition) => definition.id);
const numbered = railPaths();

interface EntryProps {
  readonly path: string;
  readonly label: string;
  readonly icon: ComponentType;
  readonly counts?: Counts | undefined;
}

function Entry({ path, label, icon: Icon, counts }: EntryProps) {
  const t = useText(words);
  const [place] = useLocation();
  const on = place === path || place.startsWith(`${path}/`);
  const place9 = numbered.indexOf(path) + 1;
  const hint = place9 > 0 && place9 <= 9 ? `${label}  Alt+${place9}` : label;
  const { overdue, today } = counts ?? { overdue: 0, today: 0 };
  return (
    <Link href={path} className={on ? 'rail-entry on' : 'rail-entry'} title={hint} aria-current={on ? 'page' : undefined}>
      <Icon />
      <span className="rail-label">{label}</span>
      {overdue > 0 && (
        <span className="rail-count tag-late" title={t('overdue', { n: overdue })}>
          {overdue}
        </span>
      )}
      {overdue === 0 && today > 0 && (
        <span className="rail-count tag-today" title={t('dueToday', { n: today })}>
          {today}
        </span>
      )}
    </Link>
  );
}

export function Rail() {
  const t = useText(words);
  const label = useLabel();
  const { db } = useDesk();
  const counts = useCounts(db, ids);
  const collapsed = usePreferences((state) => state.railCollapsed);
  const setCollapsed = usePreferences((state) => state.setRailCollapsed);
  const group = (name: AnyDefinition['group']) =>
    definitions
      .filter((definition) => definition.group === name)
      .map(({ id, title }) => {
        const page = pages.find((each) => each.standsFor === id);
        return (
          <Entry
            key={id}
            path={page?.path ?? `/r/${id}`}
            label={label(page?.title ?? title)}
            icon={page?.icon ?? screensOf(id).icon}
            counts={counts.get(id)}
          />
        );
      });
  const books = group('book');
  const pagesAt = (place: 'top' | 'tools') =>
    pages
      .filter((page) => page.place === place && page.standsFor === undefined)
      .map((page) => <Entry key={page.id} path={page.path} label={label(page.title)} icon={page.icon} />);
  return (
    <nav className={collapsed ? 'rail rail-small' : 'rail'} aria-label={t('rail')}>
      {pagesAt('top')}
      {group('desk')}
      {books.length > 0 && <h2 className="rail-head">{t('books')}</h2>}
      {books}
      <h2 className="rail-head">{t('base')}</h2>
      {group('base')}
      <hr />
      {pagesAt('tools')}
      <button type="button" className="rail-entry rail-fold" onClick={() => setCollapsed(!collapsed)} aria-expanded={!collapsed}>
        {collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span className="rail-label">{t(collapsed ? 'expand' : 'collapse')}</span>
      </button>
    </nav>
  );
}
