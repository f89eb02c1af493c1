/** The worker that counts, and the last report: kept while the window lives, so that the way back from a record finds its figures at once. */
import type { Deskbook } from '@renderer/db/database';
import { openStatistics, type Statistics } from '@renderer/workers/statistics-client';
import type { ShownReport } from '@shared/charts/shown-report';

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
