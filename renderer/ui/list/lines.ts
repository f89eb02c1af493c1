/** What a long list is given: the ids of all lines read so far, and the records of those in sight. */
import type { Row } from '@shared/registers/contract/row';

/** A filter that no index answers alone looks through records in pieces: how far it came. */
export interface ListSearch {
  /** Records looked through. */
  readonly looked: number;
  /** Day of the last one; '' where the list is not ordered by days. */
  readonly upTo: string;
  /** It found little for long and waits for a word; null = it is still looking. */
  readonly lookOn: (() => void) | null;
}

export interface ListLines {
  /** In the order of the list; undefined while the first page is being read. */
  readonly ids: readonly string[] | undefined;
  /** Undefined for a line whose record is not in hand: it comes when it stays in sight. */
  readonly rowOf: (id: string) => Row | undefined;
  /** Whether there are lines behind the last id. */
  readonly hasMore: boolean;
  /** To be told which lines are in sight, by their places in `ids`. */
  readonly onSight: (first: number, last: number) => void;
  /** null = every record of the index fits. */
  readonly search: ListSearch | null;
}
