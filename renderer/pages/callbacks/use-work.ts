/** All callbacks that need somebody, as cards of this moment: open ones, and those a supervisor has not signed. */
import type { Deskbook } from '@renderer/db/database';
import { openRows, rowsInStates } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import type { UnitCard } from '@renderer/desk/directory';
import { addDays, at, type Day, dayOf, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import type { WorkdayTable } from '@shared/rules/calendar/table';
import { type PolicyBook, policyBook } from '@shared/rules/callbacks/book';
import { awaitsReview, byUrgency, type CallCard, cardOf } from '@shared/rules/callbacks/worklist';
import { useMemo } from 'react';

/** House choice: closed callbacks without a supervisor's opinion are looked for this far back. */
const REVIEW_DAYS = 92;
const OPEN_LIMIT = 3000;
const RENEW_SECONDS = 20;

interface Read {
  readonly rows: readonly Row[];
  readonly book: PolicyBook;
  readonly table: WorkdayTable;
}

export interface Work {
  readonly cards: readonly CallCard[];
  readonly book: PolicyBook;
  readonly table: WorkdayTable;
  readonly now: Instant;
}

async function readWork(db: Deskbook, today: Day): Promise<Read> {
  const [open, closed, book, table] = await Promise.all([
    openRows(db, 'callbacks', OPEN_LIMIT),
    rowsInStates(db, 'callbacks', ['closed'], at(addDays(today, -REVIEW_DAYS), '00:00')),
    readSetting(db, policyBook),
    readSetting(db, workdaysSetting),
  ]);
  return { rows: [...open, ...closed.filter((row) => awaitsReview(row as never))], book, table };
}

/** Undefined until the first answer; in the order of urgency. */
export function useWork(): Work | undefined {
  const { db, units } = useDesk();
  const now = useNow(RENEW_SECONDS);
  const today = dayOf(now);
  const read = useLive(() => readWork(db, today), [db, today]);
  const byCode = useMemo(() => new Map<string, UnitCard>(units.map((unit) => [unit.code, unit])), [units]);
  return useMemo(() => {
    if (!read) return undefined;
    const unit = (code: string) => ({ quiet: byCode.get(code)?.quiet ?? [], key: byCode.get(code)?.key ?? false });
    const moment = { now, book: read.book, table: read.table, unit };
    return { cards: read.rows.map((row) => cardOf(row, moment)).sort(byUrgency), book: read.book, table: read.table, now };
  }, [read, byCode, now]);
}
