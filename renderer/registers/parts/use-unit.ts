/** What is known of a unit, live: its file and what is open there. */
import { findRow, openOfUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { findUnits } from '@renderer/ui/unit-finder';
import { dayOf } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { type UnitFacts, unitFacts } from '@shared/rules/unit-facts';

export interface UnitView {
  readonly code: string;
  /** null = a public place, or a unit that is not in the directory. */
  readonly row: Row | null;
  readonly facts: UnitFacts | null;
  /** Whether units fit what was typed so far: it is not known yet which is meant. */
  readonly unsettled: boolean;
  /** Open records of all registers, the newest first. */
  readonly open: readonly Row[];
}

/** Null while there is no code, and until it has been read. */
export function useUnit(code: string): UnitView | null {
  const { db, now, units } = useDesk();
  const today = dayOf(now());
  const view = useLive(async (): Promise<UnitView | null> => {
    if (code === '') return null;
    const row = (await findRow(db, 'units', code)) ?? null;
    const unsettled = row === null && findUnits(units, code, 1).length > 0;
    return { code, row, unsettled, facts: row && unitFacts(row, today), open: await openOfUnit(db, code) };
  }, [db, units, code, today]);
  return view?.code === code ? view : null;
}
