/** What the search worker finds for the words typed, with the records themselves; renewed when older records are there as well. */
import type { Deskbook } from '@renderer/db/database';
import { rowsOf } from '@renderer/db/queries';
import type { Search } from '@renderer/workers/search-client';
import type { Row } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import type { Group } from '@shared/search/book';
import type { Query } from '@shared/search/query';
import { useEffect, useRef, useState } from 'react';

/** Where is looked: a database and what searches it. */
export interface Shelf {
  readonly db: Deskbook;
  readonly search: Search;
}

export interface FoundGroup extends Omit<Group, 'hits'> {
  /** Newest first. */
  readonly rows: readonly Row[];
}

/** What was typed, and how it is read. */
export interface Asked {
  readonly typed: string;
  readonly query: Query;
}

export interface FoundRecords {
  /** What it is the answer to. */
  readonly asked: Asked;
  readonly groups: readonly FoundGroup[];
  /** False while older records are still being read. */
  readonly whole: boolean;
}

/** Hits of each register, and of the one that somebody wants to see more of. */
const EACH = 6;
const WIDE = 60;
/** Between two answers while older records are still being read. */
const AGAIN_MS = 1_000;

/**
 * null until the first answer, and of no shelf. While a new answer is awaited the last one stays. `widened`: register with more hits; '' = none.
 * One question at a time: of the letters that are typed while one is answered, only the last is asked.
 */
export function useFound(shelf: Shelf | null, asked: Asked, widened: string): FoundRecords | null {
  const [found, setFound] = useState<FoundRecords | null>(null);
  const answering = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let left = false;
    if (asked.query.length === 0 || shelf === null) return setFound(null);
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await foundOn(shelf, asked, widened);
      if (left) return;
      setFound(answer);
      // Of a million records that were never packed it takes minutes until all are there, the newest months come first.
      if (!answer.whole) again = setTimeout(askNext, AGAIN_MS);
    };
    const askNext = (): void => {
      answering.current = answering.current.then(() => {
        if (left) return undefined;
        // A worker that broke is begun again by the next letter.
        return ask().catch(() => !left && setFound({ asked, groups: [], whole: false }));
      });
    };
    askNext();
    const stop = shelf.search.onWhole(askNext);
    return () => {
      left = true;
      clearTimeout(again);
      stop();
    };
  }, [shelf, asked, widened]);
  return found;
}

async function foundOn({ db, search }: Shelf, asked: Asked, widened: string): Promise<FoundRecords> {
  const { query } = asked;
  const { groups, whole } = await search.find(query, { each: EACH });
  const more = widened === '' ? [] : (await search.find(query, { each: WIDE, only: widened })).groups;
  const shown = groups
    .map((group) => more.find(({ register }) => register === group.register) ?? group)
    .filter(({ register }) => register in registers);
  const rows = await rowsOf(
    db,
    shown.flatMap(({ hits }) => hits.map(({ id }) => id)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withRows = shown.map(({ hits, ...group }) => ({ ...group, rows: hits.flatMap(({ id }) => byId.get(id) ?? []) }));
  return { asked, groups: withRows.filter((group) => group.rows.length > 0), whole };
}
