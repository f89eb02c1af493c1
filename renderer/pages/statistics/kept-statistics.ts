/** The worker that counts, and the last report: kept while the window lives, so that the way back from a record finds its figures at once. */
import type { Deskbook } from '@renderer/db/database';
import type { ShownReport } from '@renderer/workers/shown-report';
import { openStatistics, type Statistics } from '@renderer/workers/statistics-client';

interface Kept {
  readonly name: string;
  readonly statistics: Statistics;
  last: ShownReport | null;
}

let kept: Kept | null = null;

/** Another database has another one. */
export function keptStatistics({ name }: Pick<Deskbook, 'name'>): Kept {
  if (kept?.name === name) return kept;
  kept?.statistics.stop();
  kept = { name, statistics: openStatistics(name), last: null };
  return kept;
}
