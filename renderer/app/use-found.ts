/** What the search worker finds for the words typed, with the records themselves; renewed when older records are there as well. */
import type { Deskbook } from '@renderer/db/database';
import { rowsOf } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import type { Search } from '@renderer/workers/search-client';
import type { Row } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import type { Group } from '@shared/search/book';
import type { Query } from '@shared/search/query';
import { useEffect, useMemo, useState } from 'react';

/** Where is looked: a database and what searches it. */
export interface Shelf {
  readonly db: Deskbook;
  readonly search: Search;
}

export interface FoundGroup extends Omit<Group, 'hits'> {
  /** Newest first. */
  readonly rows: readonly Row[];
}

export interface FoundRecords {
  readonly groups: readonly FoundGroup[];
  /** False while older records are still being read. */
  readonly whole: boolean;
}

/** Hits of each register, and of the one that somebody wants to see more of. */
const EACH = 6;
const WIDE = 60;

interface Asked {
  readonly query: Query;
  readonly groups: readonly Group[];
  readonly whole: boolean;
}

/**
 * null until the first answer, and of no shelf. While a new answer is awaited the last one stays. `widened`: register with more hits; '' = none.
 */
export function useFound(shelf: Shelf | null, query: Query, widened: string): FoundRecords | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let left = false;
    if (query.length === 0 || shelf === null) return setAsked(null);
    const { search } = shelf;
    const ask = async (): Promise<void> => {
      const { groups, whole } = await search.find(query, { each: EACH });
      const more = widened === '' ? [] : (await search.find(query, { each: WIDE, only: widened })).groups;
      if (left) return;
      const shown = groups.map((group) => more.find(({ register }) => register === group.register) ?? group);
      setAsked({ query, groups: shown.filter(({ register }) => register in registers), whole });
    };
    // A worker that broke is begun again by the next letter.
    const askNow = (): void => void ask().catch(() => !left && setAsked({ query, groups: [], whole: false }));
    askNow();
    const stop = search.onWhole(askNow);
    return () => {
      left = true;
      stop();
    };
  }, [shelf, query, widened]);
  const ids = useMemo(() => (asked?.groups ?? []).flatMap(({ hits }) => hits.map(({ id }) => id)), [asked]);
  const rows = useLive(() => (shelf === null ? Promise.resolve([]) : rowsOf(shelf.db, ids)), [shelf, ids]);
  return useMemo(() => {
    if (asked === null || rows === undefined) return null;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const groups = asked.groups.map(({ hits, ...group }) => ({ ...group, rows: hits.flatMap(({ id }) => byId.get(id) ?? []) }));
    return { groups: groups.filter((group) => group.rows.length > 0), whole: asked.whole };
  }, [asked, rows]);
}
