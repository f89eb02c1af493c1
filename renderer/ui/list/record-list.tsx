/** The list of a register: only the rows in sight are drawn, the next page is read before the end comes into sight. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { type ColumnPreferences, usePreferences } from '@renderer/stores/preferences';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isComposing } from '../keys';
import { EmptyState } from '../parts/empty-state';
import { ColumnMenu } from './column-menu';
import { fitColumns, leastWidth, listColumns, tracks } from './columns';
import { ListHead } from './list-head';
import { ListRow } from './list-row';
import './record-list.css';
import { isUrgent } from './row-tags';
import { words } from './texts';

export interface RecordListProps {
  readonly definition: AnyDefinition;
  /** Undefined while the first page is being read. */
  readonly rows: readonly Row[] | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter, or a double click. */
  readonly onOpen: (id: string) => void;
  readonly now: Instant;
  /** Open urgent rows before all others (IN-2). */
  readonly urgentFirst?: boolean;
  /** Whether a filter is set: an empty list then says something else. */
  readonly filtered?: boolean;
  /** Key that adds a record, as F2; said by the empty list. */
  readonly addKey?: string;
  readonly emptyAction?: ReactNode;
  readonly autoFocus?: boolean;
}

const ROW = 36;
const TWO_LINES = 58;
const HEAD = 34;
/** A list narrower than this shows two lines a record instead of columns. */
const NARROW = 900;
/** The next page is asked for when so many rows are left below. */
const AHEAD = 20;
const NO_COLUMNS: ColumnPreferences = {};

export function RecordList(props: RecordListProps) {
  const { definition, rows, selectedId, onSelect, onOpen, hasMore, loadMore } = props;
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const preferences = usePreferences((state) => state.columns[definition.id]) ?? NO_COLUMNS;
  const setColumn = usePreferences((state) => state.setColumn);
  const room = useRoom(scroll, rows !== undefined && rows.length > 0);
  const narrow = room > 0 && room < NARROW;

  const ordered = useMemo(
    () => (props.urgentFirst ? urgentFirst(definition, rows ?? []) : (rows ?? [])),
    [props.urgentFirst, definition, rows],
  );
  const all = useMemo(
    () => fitColumns(listColumns(definition, preferences, language), preferences, narrow ? 0 : room),
    [definition, preferences, language, narrow, room],
  );
  const columns = useMemo(() => all.filter((column) => !column.hidden), [all]);
  const gridTracks = tracks(columns);
  const head = narrow ? 0 : HEAD;

  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? TWO_LINES : ROW),
    overscan: 12,
    useFlushSync: false,
    scrollMargin: head,
    scrollPaddingStart: head,
    getItemKey: (index) => ordered[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [narrow, virtual]);

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? -1;
  const asked = useRef(-1);
  useEffect(() => {
    if (!hasMore || lastShown < ordered.length - AHEAD || asked.current === ordered.length) return;
    asked.current = ordered.length;
    loadMore();
  }, [hasMore, lastShown, ordered.length, loadMore]);

  const selected = ordered.findIndex((row) => row.id === selectedId);
  const drawn = items.some((item) => item.index === selected);
  const { autoFocus } = props;
  useLayoutEffect(() => {
    if (autoFocus) scroll.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event) || event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && selected >= 0) {
      event.preventDefault();
      onOpen(ordered[selected]?.id ?? '');
      return;
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / (narrow ? TWO_LINES : ROW)) - 1);
    const next = goTo(event.key, selected, ordered.length, page);
    const row = next === null ? undefined : ordered[next];
    if (next === null || !row) return;
    event.preventDefault();
    onSelect(row.id);
    virtual.scrollToIndex(next);
  };

  if (rows?.length === 0) {
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
        aria-rowcount={hasMore ? -1 : ordered.length + 1}
        aria-busy={rows === undefined}
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
            const row = ordered[item.index];
            return (
              row && (
                <ListRow
                  key={row.id}
                  id={`${id}-${row.id}`}
                  definition={definition}
                  row={row}
                  index={item.index}
                  selected={row.id === selectedId}
                  columns={narrow ? null : columns}
                  gridTracks={gridTracks}
                  offset={item.start - head}
                  now={props.now}
                />
              )
            );
          })}
        </div>
        {rows === undefined && <div className="list-wait muted">{t('loading')}</div>}
      </div>
    </div>
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

function urgentFirst(definition: AnyDefinition, rows: readonly Row[]): readonly Row[] {
  const urgent = rows.filter((row) => isUrgent(definition, row));
  return urgent.length === 0 ? rows : [...urgent, ...rows.filter((row) => !isUrgent(definition, row))];
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
