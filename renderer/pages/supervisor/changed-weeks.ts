/** Weeks that head office has, and in which something was corrected since: it goes along with the running week's report (EX-4). */
import type { Deskbook } from '@renderer/db/database';
import { weekCorrections } from '@renderer/db/week-corrections';
import { useDesk } from '@renderer/desk/desk-context';
import { CHINA_OFFSET, type Day, isoWeek } from '@shared/base/time';
import { registerList } from '@shared/registers/index';
import { correctionSheet } from '@shared/workbook/weekly/corrections';
import { useEffect, useState } from 'react';

export interface ChangedWeek {
  /** `2026-W46`. */
  readonly week: string;
  /** Records that say something else now than the report did. */
  readonly records: number;
}

const DEFINITIONS = registerList.map(({ definition }) => definition);

/** Oldest week first; what the running week's workbook would say of them if it was written now. */
export async function changedWeeks(db: Deskbook, today: Day): Promise<readonly ChangedWeek[]> {
  const current = isoWeek(today);
  const { columns, rows } = correctionSheet(current, await weekCorrections(db, DEFINITIONS, current), 'left', CHINA_OFFSET);
  const [week, record] = ['week', 'record'].map((key) => columns.findIndex((column) => column.key === key));
  const found = new Map<string, Set<string>>();
  for (const cells of rows) {
    const of = String(cells[week ?? -1]);
    found.set(of, (found.get(of) ?? new Set()).add(String(cells[record ?? -1])));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, records]) => ({ week: of, records: records.size }));
}

const NONE: readonly ChangedWeek[] = [];

/** Read once when the desk is opened, and each day anew: it goes through two weeks of the journal. */
export function useChangedWeeks(today: Day): readonly ChangedWeek[] {
  const { db } = useDesk();
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    void changedWeeks(db, today).then((weeks) => wanted && setFound(weeks));
    return () => {
      wanted = false;
    };
  }, [db, today]);
  return found;
}
