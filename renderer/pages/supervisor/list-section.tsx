/** One section as list and pane: the line chosen stays chosen while it is there, then the one below it is. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { isNowhere } from '@renderer/ui/keys';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { ItemList } from './item-list';
import { ItemPane } from './item-pane';
import type { Item, Section } from './items';
import { SignFoot } from './sign-foot';
import { words } from './texts';
import { TickFoot } from './tick-foot';
import { useChosen } from './use-chosen';
import { useStaged } from './use-staged';
import type { SupervisorNow } from './use-supervisor';
import { useTicks } from './use-ticks';

interface ListSectionProps {
  readonly section: Section;
  readonly found: SupervisorNow;
}

export function ListSection({ section, found }: ListSectionProps) {
  const t = useText(words);
  const { actor } = useDesk();
  const [, go] = useLocation();
  const items = useMemo(() => section.groups.flatMap((group) => group.items), [section]);
  const { item, choose } = useChosen(items);
  const staged = useStaged(items);
  const ticks = useTicks(items);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const enter = useCallback(() => focusFirst(pane.current), []);
  const leave = useCallback(() => list.current?.focus(), []);
  const next = (): void => {
    const below = items[items.findIndex(({ key }) => key === item?.key) + 1];
    if (below) choose(below.key);
    leave();
  };
  const open = useCallback((one: Item) => go(pathOf(one)), [go]);
  useEffect(() => {
    // From a tile or from nowhere; never out of a field somebody types in.
    const held = document.activeElement;
    if (isNowhere(held) || Boolean(held?.closest('.super-tiles'))) list.current?.focus();
  }, []);
  // What had the focus may have gone with the line it was about: the list has the keys at once, before anything else takes them.
  useLayoutEffect(() => {
    if (isNowhere(document.activeElement)) list.current?.focus();
  }, [item?.key]);
  if (section.count === 0 || section.id === 'plan') {
    const id = section.id === 'plan' ? 'sign' : section.id;
    return <EmptyState title={t(`empty.${id}`)}>{t(`empty.${id}Hint`)}</EmptyState>;
  }
  return (
    <div className="super-cols">
      <div className="super-side card">
        <ItemList
          ref={list}
          section={section}
          chosen={item?.key ?? ''}
          staged={staged.opinions}
          ticks={section.id === 'paper' ? ticks : null}
          now={found.now}
          onChoose={choose}
          onEnter={enter}
          onOpen={open}
        />
        {section.id === 'sign' && staged.opinions.size > 0 && <SignFoot staged={staged} actor={actor} onDone={leave} />}
        {section.id === 'paper' && ticks.chosen.size > 0 && <TickFoot ticks={ticks} onDone={leave} />}
      </div>
      <div ref={pane} className="super-pane">
        {item ? (
          <ItemPane key={item.key} item={item} found={found} staged={staged} onLeave={leave} onNext={next} />
        ) : (
          <EmptyState title={t('pick')} />
        )}
      </div>
    </div>
  );
}

/** The first thing to do in the pane: the opinion that is to be written, else what the record wants next, else anything. */
function focusFirst(pane: HTMLElement | null): void {
  const wishes = ['.super-opinion textarea, .handover-form textarea', '.btn-main:not([disabled])', '.btn:not([disabled]), a'];
  const target = wishes.map((wish) => pane?.querySelector<HTMLElement>(wish)).find((found) => found);
  target?.focus();
}

/** Where a line leads when it is opened whole. */
function pathOf(item: Item): string {
  if (item.kind === 'record') return `/r/${item.line.row.register}/${item.line.row.id}`;
  if (item.kind === 'span') return '/handover/reviews';
  if (item.kind === 'quota') return `/callbacks/quota/${item.quota.source}`;
  if (item.kind === 'week' || item.kind === 'changed') return '/export';
  const row = item.kind === 'late' ? item.group.lines[0]?.row : (item.out.source ?? item.out.paper);
  return row ? `/r/${row.register}/${row.id}` : '/supervisor';
}
