/** The timeline of a unit, live: over all registers or of one, a page more at a time. */
import { countsOfUnit, latestOfUnit, unitTimeline } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { Row } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import { useState } from 'react';

const PAGE = 60;

export interface Timeline {
  /** Undefined while it is being read. */
  readonly rows: readonly Row[] | undefined;
  /** Register → number of its records, in the order of the rail; the unit's own file is not among them. */
  readonly counts: readonly (readonly [register: string, n: number])[];
  readonly hasMore: boolean;
  readonly more: () => void;
}

/** `register` '' = all. */
export function useTimeline(unit: string, register: string): Timeline {
  const { db } = useDesk();
  const wanted = `${unit}|${register}`;
  const [length, setLength] = useState({ of: wanted, rows: PAGE });
  const limit = length.of === wanted ? length.rows : PAGE;
  const page = useLive(async () => {
    const rows = register === '' ? await unitTimeline(db, unit, '', limit) : await latestOfUnit(db, unit, register, limit);
    return { of: wanted, full: rows.length === limit, rows: rows.filter((row) => row.register !== 'units') };
  }, [db, wanted, limit]);
  const found = useLive(() => countsOfUnit(db, unit), [db, unit]);
  const current = page?.of === wanted ? page : undefined;
  const counts = Object.keys(registers)
    .filter((id) => id !== 'units')
    .map((id) => [id, found?.get(id) ?? 0] as const)
    .filter(([, n]) => n > 0);
  return { rows: current?.rows, counts, hasMore: current?.full ?? false, more: () => setLength({ of: wanted, rows: limit + PAGE }) };
}
