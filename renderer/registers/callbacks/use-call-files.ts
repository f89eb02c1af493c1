/** Photos and scans picked for a call: kept beside its draft as they are picked, until they are attached with the saving (IN-1). */
import { MAX_FILE } from '@renderer/db/attachments';
import { loadDraftFiles, saveDraftFiles } from '@renderer/db/drafts';
import { useDesk } from '@renderer/desk/desk-context';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface CallFiles {
  readonly files: readonly File[];
  /** In place of those before. */
  readonly setFiles: (files: readonly File[]) => void;
}

/** Key of the draft of a call. */
export function callKey(record: string): string {
  return `call:${record}`;
}

export function useCallFiles(record: string): CallFiles {
  const { db, now, actor } = useDesk();
  const [files, show] = useState<readonly File[]>([]);
  const touched = useRef(false);
  const { id: by } = actor;
  useEffect(() => {
    let gone = false;
    void loadDraftFiles(db, callKey(record)).then((found) => {
      if (!gone && !touched.current) show(found);
    });
    return () => {
      gone = true;
    };
  }, [db, record]);
  const setFiles = useCallback(
    (next: readonly File[]) => {
      touched.current = true;
      show(next);
      // What is too large is refused with the saving: it is not worth a place on the disk before.
      const small = next.filter((file) => file.size <= MAX_FILE);
      void saveDraftFiles(db, { key: callKey(record), record, at: now(), by }, small);
    },
    [db, record, now, by],
  );
  return { files, setFiles };
}
