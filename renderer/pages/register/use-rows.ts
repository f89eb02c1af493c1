/** The lines of a list, live, leaf by leaf; and the counts of its chips. */
import type { Deskbook } from '@renderer/db/database';
import { type Cursor, listPage, type Page } from '@renderer/db/list-page';
import { isByDue, type ListFilter } from '@renderer/db/list-plan';
import { dueTodayCount, overdueCount, stateCounts } from '@renderer/db/queries';
import { urgentRows } from '@renderer/db/urgent-rows';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import type { FilterCounts } from '@renderer/ui/list/filter-bar';
import type { ListLines, ListSearch } from '@renderer/ui/list/lines';
import { dayOf, type Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useMemo, useState } from 'react';
import {
  BLANK,
  heldLeaves,
  isShort,
  type Leaves,
  leafKey,
  letGo,
  MOST_ON_LEAF,
  passedOver,
  type Sight,
  sizeOf,
  withNext,
  withPage,
} from './leaves';
import { type LiveAsk, useLiveEach } from './use-live-each';

/** How often counts that follow the clock are renewed, seconds. */
const RECOUNT = 60;
const PATIENCE = 10_000;

interface Wanted {
  readonly db: Deskbook;
  readonly definition: AnyDefinition;
  readonly filter: ListFilter;
}

interface Kept {
  readonly of: Wanted;
  readonly all: Leaves;
  readonly sight: Sight;
  readonly patience: number;
}

const begun = (of: Wanted, patience: number): Kept => ({ of, all: BLANK, sight: { first: 0, last: 0 }, patience });

/** The next leaf is asked for by itself, unless the search was in vain for too long. */
function settled(kept: Kept): Kept {
  const held = letGo(kept.all, heldLeaves(kept.all, kept.sight));
  const all = isShort(held, kept.sight) && passedOver(held) < kept.patience ? withNext(held) : held;
  return all === kept.all ? kept : { ...kept, all };
}

/**
 * Lines that fit the filter, urgent open ones first (IN-2). Each leaf in sight follows every change between its ends. `patience`: records that
 * are looked through in vain before somebody must say that the search goes on.
 */
export function useRows(db: Deskbook, definition: AnyDefinition, filter: ListFilter, patience = PATIENCE): ListLines {
  const wanted = useMemo((): Wanted => ({ db, definition, filter }), [db, definition, filter]);
  const [last, setKept] = useState<Kept | null>(null);
  const kept = useMemo(() => (last?.of === wanted ? last : begun(wanted, patience)), [last, wanted, patience]);
  const change = useCallback(
    (next: (kept: Kept) => Kept): void => setKept((before) => settled(next(before?.of === wanted ? before : begun(wanted, patience)))),
    [wanted, patience],
  );
  const { all } = kept;
  useLiveEach(asksOf(kept), wanted, (key, { of, page }) => {
    // An answer to the list before this one may still be on its way.
    if (of === wanted) change((before) => ({ ...before, all: withPage(before.all, key, page) }));
  });
  const urgent = useLive(async () => ({ of: wanted, rows: await urgentRows(db, definition, filter) }), [db, wanted]);
  const top = urgent?.of === wanted ? urgent.rows : null;
  const ids = useMemo(() => lineIds(top, all), [top, all]);
  const rows = useMemo(
    () => new Map([...(top ?? []), ...all.leaves.flatMap((leaf) => leaf.rows ?? [])].map((row) => [row.id, row])),
    [top, all],
  );
  const onSight = useCallback(
    (first: number, lastLine: number) => {
      const sight = { first: placeOf(all, ids?.[first]), last: placeOf(all, ids?.[Math.min(lastLine, ids.length - 1)]) };
      change((before) => (before.sight.first === sight.first && before.sight.last === sight.last ? before : { ...before, sight }));
    },
    [all, ids, change],
  );
  return {
    ids,
    rowOf: useCallback((id: string) => rows.get(id), [rows]),
    hasMore: all.next !== null || all.leaves.at(-1)?.looked === null,
    onSight,
    search: searchOf(kept, () => change((before) => ({ ...before, patience: passedOver(before.all) + patience }))),
  };
}

interface Answer {
  readonly of: Wanted;
  readonly page: Page;
}

function asksOf({ of, all, sight }: Kept): readonly LiveAsk<Answer>[] {
  const { db, definition, filter } = of;
  const { from, to } = heldLeaves(all, sight);
  return all.leaves.slice(from, to + 1).map(({ after }, i) => {
    const until = all.leaves[from + i + 1]?.after ?? null;
    const limit = until === null ? sizeOf(all, from + i) : MOST_ON_LEAF;
    const query = async (): Promise<Answer> => ({ of, page: await listPage(db, definition.id, filter, after, limit, until) });
    return { key: leafKey(all, from + i), query };
  });
}

/** Undefined until the first leaf and the urgent ones are read. */
function lineIds(top: readonly Row[] | null, { leaves }: Leaves): readonly string[] | undefined {
  if (top === null || leaves[0]?.looked === null) return undefined;
  const first = new Set(top.map(({ id }) => id));
  const rest = leaves.flatMap(({ ids }) => ids);
  return first.size === 0 ? rest : [...first, ...rest.filter((id) => !first.has(id))];
}

/** Place of a line among those of the leaves; 0 for one that stands before them. */
function placeOf({ leaves }: Leaves, id: string | undefined): number {
  let before = 0;
  for (const { ids } of leaves) {
    const at = id === undefined ? -1 : ids.indexOf(id);
    if (at >= 0) return before + at;
    before += ids.length;
  }
  return 0;
}

function searchOf({ of: { filter }, all, patience }: Kept, lookOn: () => void): ListSearch | null {
  const vain = passedOver(all);
  const unread = all.leaves.at(-1);
  if (vain === 0 || (all.next === null && unread?.looked !== null)) return null;
  const place: Cursor | null = all.next ?? unread?.after ?? null;
  const isByDay = !isByDue(filter) && place !== null;
  return {
    looked: all.leaves.reduce((sum, { looked }) => sum + (looked ?? 0), 0),
    upTo: isByDay ? dayOf(place.key) : '',
    lookOn: all.next !== null && vain >= patience ? lookOn : null,
  };
}

export function useFilterCounts(db: Deskbook, definition: AnyDefinition): FilterCounts | undefined {
  const now = useNow(RECOUNT);
  return useLive(() => countsOf(db, definition, now), [db, definition, now]);
}

async function countsOf(db: Deskbook, definition: AnyDefinition, now: Instant): Promise<FilterCounts> {
  const [states, overdue, dueToday] = await Promise.all([
    stateCounts(db, definition.id, Object.keys(definition.states)),
    overdueCount(db, definition.id, now),
    dueTodayCount(db, definition.id, now),
  ]);
  return { states, overdue, dueToday };
}
