/** What the caller should know of a callback: the record it came from, its work orders, and the unit's last answer. */
import type { Deskbook } from '@renderer/db/database';
import { latestOfUnit, linkedRows, rowsOf } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { workdaysSetting } from '@shared/rules/calendar/setting';
import type { WorkdayTable } from '@shared/rules/calendar/table';
import { type PolicyBook, policyBook } from '@shared/rules/callbacks/book';
import { type CallScript, callScript } from '@shared/rules/callbacks/script';
import { type Story, storyOf } from '@shared/rules/callbacks/story';

export interface CallMatter {
  readonly story: Story;
  readonly script: CallScript;
  readonly book: PolicyBook;
  readonly table: WorkdayTable;
  /** The unit's last answered callback before this one. */
  readonly last: Row | undefined;
}

/** How many of the unit's newest callbacks are looked through for the last answer. */
const LOOK_BACK = 20;

export async function readMatter(db: Deskbook, row: Row<CallbackData>): Promise<CallMatter> {
  const matter = (await rowsOf(db, row.links)).find((one) => one.register === 'requests' || one.register === 'duty');
  const [hanging, past, script, book, table] = await Promise.all([
    matter ? linkedRows(db, matter.id) : [],
    row.unit === '' ? [] : latestOfUnit(db, row.unit, 'callbacks', LOOK_BACK),
    readSetting(db, callScript),
    readSetting(db, policyBook),
    readSetting(db, workdaysSetting),
  ]);
  const answered = past.filter((one) => one.id !== row.id && one.state !== VOID && one.data['satisfaction'] !== '');
  const last = answered.reduce<Row | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined);
  return { story: storyOf(matter, hanging), script, book, table, last };
}

/** Undefined until the first answer. */
export function useMatter(row: Row<CallbackData>): CallMatter | undefined {
  const { db } = useDesk();
  return useLive(() => readMatter(db, row), [db, row.id, row.rev]);
}
