/** The left rail: pages and registers, each with the number that needs someone. Folds to icons. */
import { ContainerOutlined, DatabaseOutlined, MenuFoldOutlined, MenuUnfoldOutlined, ToolOutlined } from '@ant-design/icons';
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { screensOf } from '@renderer/registers/index';
import { usePreferences } from '@renderer/stores/preferences';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { registerList } from '@shared/registers/index';
import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import { type Counts, useCounts } from './counts';
import { pages, pagesOf } from './pages';
import './rail.css';
import { RailLink } from './rail-link';
import { railPaths } from './shortcuts';
import { words } from './texts';
import { useTight } from './use-tight';

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
  const [place] = useLocation();
  const place9 = numbered.indexOf(path) + 1;
  const hint = place9 > 0 && place9 <= 9 ? `${label}  Alt+${place9}` : label;
  return (
    <RailLink path={path} on={isAt(place, path)} hint={hint}>
      <span aria-hidden="true">
        <Icon />
      </span>
      <span className="rail-label">{label}</span>
      <Count {...counts} />
    </RailLink>
  );
}

function Count({ overdue = 0, today = 0 }: Partial<Counts>) {
  const t = useText(words);
  if (overdue + today === 0) return null;
  const [n, tone, title] = overdue > 0 ? [overdue, 'late', t('overdue', { n: overdue })] : [today, 'today', t('dueToday', { n: today })];
  return (
    <span className={`rail-count tag-${tone}`} title={title}>
      {n}
    </span>
  );
}

function isAt(place: string, path: string): boolean {
  return place === path || place.startsWith(`${path}/`);
}

const GROUPS = {
  book: { title: 'books', icon: ContainerOutlined },
  base: { title: 'base', icon: DatabaseOutlined },
  rare: { title: 'rare', icon: ToolOutlined },
} as const;

/** What is opened now and then: folded, those with a number stay in sight, and the one that is shown. */
function Group({ name, entries }: { readonly name: keyof typeof GROUPS; readonly entries: readonly EntryProps[] }) {
  const t = useText(words);
  const [place] = useLocation();
  const { title, icon: Icon } = GROUPS[name];
  const open = usePreferences((state) => state.openGroups.includes(name));
  const setOpen = usePreferences((state) => state.setGroupOpen);
  const waits = ({ counts }: EntryProps): boolean => counts !== undefined && counts.overdue + counts.today > 0;
  const shown = open ? entries : entries.filter((entry) => waits(entry) || isAt(place, entry.path));
  const hidden = entries.length - shown.length;
  if (entries.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="rail-entry rail-head"
        aria-expanded={open}
        title={open ? t('groupLess') : t('groupMore', { n: hidden })}
        onClick={() => setOpen(name, !open)}
      >
        <span aria-hidden="true">
          <Icon />
        </span>
        <span className="rail-label">{t(title)}</span>
        {!open && hidden > 0 && <span className="rail-hidden num">{hidden}</span>}
        <span className="rail-arrow" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
      </button>
      {shown.map((entry) => (
        <Entry key={entry.path} {...entry} />
      ))}
    </>
  );
}

export function Rail() {
  const t = useText(words);
  const label = useLabel();
  const { db, actor, staff } = useDesk();
  const counts = useCounts(db, ids);
  const tight = useTight();
  const liked = usePreferences((state) => state.railCollapsed);
  const collapsed = liked || tight;
  const setCollapsed = usePreferences((state) => state.setRailCollapsed);
  const group = (name: AnyDefinition['group']): readonly EntryProps[] =>
    definitions
      .filter((definition) => definition.group === name)
      .map(({ id, title }) => {
        const page = pages.find((each) => each.standsFor === id);
        return {
          path: page?.path ?? `/r/${id}`,
          label: label(page?.title ?? title),
          icon: page?.icon ?? screensOf(id).icon,
          counts: counts.get(id),
        };
      });
  const pagesAt = (place: 'top' | 'tools' | 'rare'): readonly EntryProps[] =>
    pagesOf(actor, staff)
      .filter((page) => page.place === place && page.standsFor === undefined)
      .map(({ path, title, icon }) => ({ path, label: label(title), icon }));
  return (
    <nav className={collapsed ? 'rail rail-small' : 'rail'} aria-label={t('rail')}>
      <div className="rail-places">
        {pagesAt('top').map((entry) => (
          <Entry key={entry.path} {...entry} />
        ))}
        {group('desk').map((entry) => (
          <Entry key={entry.path} {...entry} />
        ))}
        <Group name="book" entries={group('book')} />
        <Group name="base" entries={group('base')} />
      </div>
      <hr />
      {pagesAt('tools').map((entry) => (
        <Entry key={entry.path} {...entry} />
      ))}
      <Group name="rare" entries={pagesAt('rare')} />
      {!tight && (
        <button type="button" className="rail-entry rail-fold" onClick={() => setCollapsed(!liked)} aria-expanded={!liked}>
          <span aria-hidden="true">{liked ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}</span>
          <span className="rail-label">{t(liked ? 'expand' : 'collapse')}</span>
        </button>
      )}
    </nav>
  );
}
