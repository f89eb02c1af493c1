/** The lines of a section in their groups: chosen with the arrows, entered with Enter, opened whole with Space, ticked with V. */
import { useText } from '@renderer/i18n/use-text';
import { isComposing, isNowhere, isWriting } from '@renderer/ui/keys';
import type { Instant } from '@shared/base/time';
import { type Ref, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { ItemLine } from './item-line';
import type { Item, Section } from './items';
import { words } from './texts';
import type { Staged } from './use-staged';
import type { Ticks } from './use-ticks';

interface ItemListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly section: Section;
  readonly chosen: string;
  readonly staged: Staged['opinions'];
  /** null = the lines of this section are not ticked. */
  readonly ticks: Ticks | null;
  readonly now: Instant;
  readonly onChoose: (key: string) => void;
  readonly onEnter: () => void;
  readonly onOpen: (item: Item) => void;
}

/** More lines than this are not drawn: they come up as those above them are dealt with. */
const DRAWN = 200;
/** No letter of a record, which stands beside the list with its own. */
const TICK = 'V';

export function ItemList({ ref, section, chosen, staged, ticks, now, onChoose, onEnter, onOpen }: ItemListProps) {
  const t = useText(words);
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  const items = section.groups.flatMap((group) => group.items).slice(0, DRAWN);
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKey = (event: KeyboardEvent): boolean => {
    const place = items.findIndex(({ key }) => key === chosen);
    const item = items[place];
    const to = { ArrowDown: items[place + 1], ArrowUp: items[place - 1], Home: items[0], End: items.at(-1) }[event.key];
    if (to) onChoose(to.key);
    else if (item && event.key === 'Enter') onEnter();
    else if (item && event.key === ' ') onOpen(item);
    else if (item && ticks && event.key.toUpperCase() === TICK) ticks.toggle(item.key);
    else return event.key.startsWith('Arrow') && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight';
    return true;
  };
  useBodyKeys(onKey);
  const drawn = new Set(items.map(({ key }) => key));
  return (
    <div
      ref={ref}
      className="super-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('list', { section: t(`section.${section.id}`) })}
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={({ nativeEvent }) => take(nativeEvent, onKey)}
      onClick={(event) => {
        const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
        if (clicked?.dataset['key'] !== undefined) onChoose(clicked.dataset['key']);
      }}
    >
      {section.groups.map((group) => (
        <div key={group.title} role="group" aria-label={t(group.title)}>
          <h3 aria-hidden="true">
            {t(group.title)} <span className="num muted">{group.items.length}</span>
          </h3>
          {group.items
            .filter(({ key }) => drawn.has(key))
            .map((item) => (
              <div
                key={item.key}
                ref={item.key === chosen ? line : undefined}
                id={`${id}-${item.key}`}
                role="option"
                aria-selected={item.key === chosen}
                className={item.key === chosen ? 'super-item on' : 'super-item'}
                data-key={item.key}
              >
                <ItemLine item={item} now={now} staged={staged} ticks={ticks} />
              </div>
            ))}
        </div>
      ))}
      {section.groups.reduce((sum, group) => sum + group.items.length, 0) > DRAWN && (
        <p className="super-more muted small">
          {t('more', { n: section.groups.reduce((sum, group) => sum + group.items.length, 0) - DRAWN })}
        </p>
      )}
    </div>
  );
}

type OnKey = (event: KeyboardEvent) => boolean;

function take(event: KeyboardEvent, onKey: OnKey): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isComposing(event) || isWriting(event.target)) return;
  if (onKey(event)) event.preventDefault();
}

/** The keys of the list work also while nothing has the focus. */
function useBodyKeys(onKey: OnKey): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isNowhere(event.target)) take(event, latest.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
