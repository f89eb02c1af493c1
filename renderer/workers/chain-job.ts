/** What the worker is asked that checks the whole journal. */
import type { NotedHead } from '@renderer/db/check-journal';

export interface ChainRequest {
  /** Name of the database. */
  readonly database: string;
  /** The journal's head as it was noted outside of the database; null = nobody noted one. */
  readonly noted: NotedHead | null;
}
