/** What is known of a unit, live: its file and what is open there. */
import { findRow, openOfUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { dayOf } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { type UnitFacts, unitFacts } from '@shared/rules/unit-facts';

export interface UnitView {
  readonly code: string;
  /** null = a public place, or a unit that is not in the directory. */
  readonly row: Row | null;
  readonly facts: UnitFacts | null;
  /** Open records of all registers, the newest first. */
  readonly open: readonly Row[];
}

/** Null while there is no code, and until it has been read. */
export function useUnit(code: string): UnitView | null {
  const { db, now } = useDesk();
  const today = dayOf(now());
  const view = useLive(async (): Promise<UnitView | null> => {
    if (code === '') return null;
    const row = (await findRow(db, 'units', code)) ?? null;
    return { code, row, facts: row && unitFacts(row, today), open: await openOfUnit(db, code) };
  }, [db, code, today]);
  return view?.code === code ? view : null;
}
