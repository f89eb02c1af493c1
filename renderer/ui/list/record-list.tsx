/** The list of a register: only the rows in sight are drawn, and what is in sight keeps its place whatever is put before it. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { type ColumnPreferences, usePreferences } from '@renderer/stores/preferences';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../keys';
import { EmptyState } from '../parts/empty-state';
import { ColumnMenu } from './column-menu';
import { fitColumns, leastWidth, listColumns, tracks } from './columns';
import type { ListLines } from './lines';
import { ListHead } from './list-head';
import { ListRow } from './list-row';
import './record-list.css';
import { SearchFoot } from './search-foot';
import { words } from './texts';
import { useAnchor } from './use-anchor';

export interface RecordListProps {
  readonly definition: AnyDefinition;
  readonly lines: ListLines;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter, or a double click. */
  readonly onOpen: (id: string) => void;
  readonly now: Instant;
  /** Whether a filter is set: an empty list then says something else. */
  readonly filtered?: boolean;
  /** Key that adds a record, as F2; said by the empty list. */
  readonly addKey?: string;
  readonly emptyAction?: ReactNode;
  readonly autoFocus?: boolean;
}

/** px of a line, as `--row` and `--two-lines` say: the list reckons with them. */
const HEIGHTS = { comfortable: { row: 36, twoLines: 58 }, compact: { row: 29, twoLines: 52 } } as const;
const HEAD = 34;
/** A list narrower than this shows two lines a record instead of columns. */
const NARROW = 900;
const NO_COLUMNS: ColumnPreferences = {};
const NO_IDS: readonly string[] = [];

export function RecordList(props: RecordListProps) {
  const { definition, lines, selectedId, onSelect, onOpen } = props;
  const { rowOf, hasMore, onSight, search } = lines;
  const ids = lines.ids ?? NO_IDS;
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const preferences = usePreferences((state) => state.columns[definition.id]) ?? NO_COLUMNS;
  const setColumn = usePreferences((state) => state.setColumn);
  const room = useRoom(scroll, ids.length > 0);
  const narrow = room > 0 && room < NARROW;

  const all = useMemo(
    () => fitColumns(listColumns(definition, preferences, language), preferences, narrow ? 0 : room),
    [definition, preferences, language, narrow, room],
  );
  const columns = useMemo(() => all.filter((column) => !column.hidden), [all]);
  const gridTracks = tracks(columns);
  const head = narrow ? 0 : HEAD;

  const heights = HEIGHTS[usePreferences((state) => state.density)];
  const height = narrow ? heights.twoLines : heights.row;
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
    useFlushSync: false,
    scrollMargin: head,
    scrollPaddingStart: head,
    getItemKey: (index) => ids[index] ?? index,
  });
  useEffect(() => virtual.measure(), [height, virtual]);

  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSight(first, last), [onSight, first, last]);
  const total = virtual.getTotalSize();
  useAnchor(scroll, ids, { height, total, head });

  const selected = useMemo(() => (selectedId === null ? -1 : ids.indexOf(selectedId)), [ids, selectedId]);
  const drawn = items.some((item) => item.index === selected);
  const showSelected = useEffectEvent(() => selected >= 0 && virtual.scrollToIndex(selected));
  const isLaid = total === ids.length * height;
  // A record that opens beside the list makes its lines higher: the chosen one stays in sight.
  useEffect(() => {
    if (isLaid && height > 0) showSelected();
  }, [isLaid, height]);
  const { autoFocus } = props;
  useLayoutEffect(() => {
    if (autoFocus) scroll.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event) || event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && selected >= 0) {
      event.preventDefault();
      onOpen(ids[selected] ?? '');
      return;
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 1);
    const next = goTo(event.key, selected, ids.length, page);
    const wanted = next === null ? undefined : ids[next];
    if (next === null || wanted === undefined) return;
    event.preventDefault();
    onSelect(wanted);
    virtual.scrollToIndex(next);
    // Who goes down at the last line wants what lies behind it.
    if (next === ids.length - 1 && next === selected) search?.lookOn?.();
  };

  const told = props.filtered && lines.ids !== undefined && !hasMore ? t('found', { n: ids.length }) : '';
  if (lines.ids?.length === 0 && !hasMore) {
    const one = say(definition.one);
    return (
      <div className="record-list card">
        <EmptyState title={t(props.filtered ? 'emptyFiltered' : 'emptyTitle', { one })} action={props.emptyAction}>
          {!props.filtered && (
            <>
              {say(definition.help)}
              {props.addKey !== undefined && <> {t('emptyAdd', { key: props.addKey })}</>}
            </>
          )}
        </EmptyState>
        <Told>{told}</Told>
      </div>
    );
  }
  return (
    <div className="record-list card">
      {!narrow && <ColumnMenu register={definition.id} columns={all} />}
      <div
        ref={scroll}
        className="record-list-scroll"
        role="grid"
        tabIndex={0}
        aria-label={say(definition.title)}
        aria-rowcount={hasMore ? -1 : ids.length + 1}
        aria-busy={lines.ids === undefined}
        aria-activedescendant={drawn ? `${id}-${selectedId}` : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => withRow(event.target, onSelect)}
        onDoubleClick={(event) => withRow(event.target, onOpen)}
      >
        {!narrow && (
          <ListHead columns={columns} gridTracks={gridTracks} onWidth={(column, width) => setColumn(definition.id, column, { width })} />
        )}
        <div
          role="rowgroup"
          className="list-rows"
          style={{ height: virtual.getTotalSize(), ...(narrow ? {} : { minWidth: leastWidth(columns) }) }}
        >
          {items.map((item) => {
            const rowId = ids[item.index] ?? '';
            return (
              <ListRow
                key={rowId}
                id={`${id}-${rowId}`}
                definition={definition}
                row={rowOf(rowId)}
                index={item.index}
                selected={rowId === selectedId}
                columns={narrow ? null : columns}
                gridTracks={gridTracks}
                offset={item.start - head}
                now={props.now}
              />
            );
          })}
        </div>
        {lines.ids === undefined && search === null && <div className="list-wait muted">{t('loading')}</div>}
      </div>
      {search !== null && <SearchFoot search={search} found={ids.length} />}
      <Told>{told}</Told>
    </div>
  );
}

/** How many a filter leaves, for those who do not see the list. */
function Told({ children }: { readonly children: string }) {
  return (
    <span className="only-spoken" aria-live="polite">
      {children}
    </span>
  );
}

/** One listener for all rows: calls back with the id of the row that was hit. */
function withRow(target: EventTarget, act: (id: string) => void): void {
  const id = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null;
  if (id) act(id);
}

/** Index after a key; null when the key does not move. */
export function goTo(key: string, from: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? count - 1 : from - 1,
    Home: 0,
    End: count - 1,
    PageDown: from + page,
    PageUp: from - page,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}

/** Widths closer than this are one: dragging the window must not draw every pixel, px. */
const STEP = 16;

/** Width of the list, px; 0 = not known yet. */
function useRoom(box: RefObject<HTMLElement | null>, ready: boolean): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element || !ready) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setRoom(Math.floor(entry.contentRect.width / STEP) * STEP);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, ready]);
  return room;
}
