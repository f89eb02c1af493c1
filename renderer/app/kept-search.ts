/** The search worker of the open database: it begins once the first screen stands and lives as long as the window. */
import type { Deskbook } from '@renderer/db/database';
import { openSearch, type Search } from '@renderer/workers/search-client';
import { useEffect } from 'react';

interface Kept {
  readonly name: string;
  readonly search: Search;
}

let kept: Kept | null = null;

/** Begins it if it has not begun; another database has another one. */
export function searchOf({ name }: Pick<Deskbook, 'name'>): Search {
  if (kept?.name === name) return kept.search;
  kept?.search.close();
  kept = { name, search: openSearch(name) };
  return kept.search;
}

/** The first screen comes first. */
const REST_MS = 1500;

/** Has it ready before anybody searches. */
export function usePreparedSearch(db: Pick<Deskbook, 'name'>): void {
  useEffect(() => {
    const timer = setTimeout(() => searchOf(db), REST_MS);
    return () => clearTimeout(timer);
  }, [db]);
}
