/** The archives that were made here, with where their files lie now. */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { SnapshotFile } from '@renderer/host/vault';
import { type ArchiveNote, archivesSetting } from '@shared/rules/retention/settings';
import { useEffect, useState } from 'react';

export interface KnownArchive extends ArchiveNote {
  /** null: not in the vault of this desk (downloaded, or lost). */
  readonly file: SnapshotFile | null;
}

/** Newest first; undefined while they are read. */
export function useNotes(): readonly KnownArchive[] | undefined {
  const { db, host } = useDesk();
  const notes = useLive(() => readSetting(db, archivesSetting), [db]);
  const [files, setFiles] = useState<readonly SnapshotFile[] | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const found = (await host.vault?.snapshots().catch(() => [])) ?? [];
      if (!gone) setFiles(found);
    };
    if (notes) void look();
    return () => {
      gone = true;
    };
  }, [host, notes]);
  if (!notes || files === null) return undefined;
  const known = notes.map((note) => ({ ...note, file: files.find(({ name }) => name === note.name) ?? null }));
  return known.toReversed();
}
