/** Figures of the copies that only the page shows: how many entries, records and bytes each holds. */
import { journalState } from '@renderer/db/journal-lines';
import { recordCount } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { JournalFileInfo } from '@renderer/host/vault';
import { useSafety } from '@renderer/stores/safety';
import type { Instant } from '@shared/base/time';
import { useEffect, useState } from 'react';

export interface Copies {
  readonly database: { readonly records: number; readonly entries: number; readonly at: Instant };
  /** The desk's journal files together; null where there is none. */
  readonly journal: { readonly lines: number; readonly bytes: number } | null;
}

/** null until it is known. */
export function useCopies(): Copies | null {
  const { db, host, site } = useDesk();
  const waiting = useSafety((state) => state.journal);
  const database = useLive(async () => {
    const { entries } = await journalState(db, 0);
    return { records: await recordCount(db), entries, at: (await db.journal.get(entries))?.at ?? '' };
  }, [db]);
  const entries = database?.entries;
  const [files, setFiles] = useState<readonly JournalFileInfo[]>([]);
  useEffect(() => {
    let left = false;
    host.vault?.journals().then(
      (found) => !left && setFiles(found),
      () => !left && setFiles([]),
    );
    return () => {
      left = true;
    };
  }, [host, entries, waiting]);
  if (!database) return null;
  const own = files.filter((file) => file.site === site.id);
  const sum = (of: (file: JournalFileInfo) => number): number => own.reduce((all, file) => all + of(file), 0);
  return { database, journal: own.length === 0 ? null : { lines: sum(({ lines }) => lines), bytes: sum(({ bytes }) => bytes) } };
}
