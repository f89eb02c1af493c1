/** Live reads: the screen follows every commit, also one of another window. */
import { useLiveQuery } from 'dexie-react-hooks';

/** Result of the query, renewed when what it read changes; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  return useLiveQuery(query, [...deps]);
}
