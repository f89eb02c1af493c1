/** The staff list as rows, live: who is reported to, who is asked, whose building it is. */
import { allRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { Row } from '@shared/registers/contract/row';

const NONE: readonly Row[] = [];

export function usePeople(): readonly Row[] {
  const { db } = useDesk();
  return useLive(() => allRows(db, 'staff'), [db]) ?? NONE;
}
