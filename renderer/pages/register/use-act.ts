/** Runs an action of a record: by its own command where there is one, else by the generic one. */
import { catalogue } from '@renderer/db/engine/catalogue';
import { useDesk } from '@renderer/desk/desk-context';
import type { Result } from '@shared/base/result';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useCallback } from 'react';

/** What is asked for by an action, as the derived screen sends it. */
export interface Acted {
  readonly data: Data;
  /** Line for the action's log; '' = none. */
  readonly note: string;
  readonly reason: string;
}

export const NOTHING_ASKED: Acted = { data: {}, note: '', reason: '' };

export function useAct(): (row: Row, action: string, acted: Acted) => Promise<Result<unknown>> {
  const { run } = useDesk();
  return useCallback(
    ({ id, rev, register }, action, { data, note, reason }) => {
      const own = `${register}.${action}`;
      if (catalogue.commands.has(own)) return run(own, { id, rev, data, note, reason });
      return run('record.act', { id, rev, action, data, note, reason });
    },
    [run],
  );
}
