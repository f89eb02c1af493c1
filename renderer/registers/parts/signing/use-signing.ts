/** Ties what was signed to its record, as the person at the desk. */
import type { Outcome } from '@renderer/db/engine/run';
import { keepSignature, type Signed } from '@renderer/db/signatures';
import { useDesk } from '@renderer/desk/desk-context';
import type { Result } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { useCallback } from 'react';

/** Refusals of `record.sign`, and of the file that could not be kept. */
export function useSigning(): (row: Row, as: string, signed: Signed) => Promise<Result<Outcome>> {
  const { db, site, actor, now, run } = useDesk();
  return useCallback(
    async (row, as, signed) => {
      const moment = { at: now(), by: actor.name, desk: site.desk, salt: crypto.randomUUID() };
      const kept = await keepSignature(db, definitionOf(row.register), row, as, signed, moment);
      return kept.ok ? run('record.sign', { id: row.id, rev: row.rev, file: kept.value }) : kept;
    },
    [db, site.desk, actor.name, now, run],
  );
}
