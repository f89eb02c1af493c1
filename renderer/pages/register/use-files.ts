/** The files of a record: keeping, showing and taking out. */
import { MAX_FILE, putAttachment, readThumbnail } from '@renderer/db/attachments';
import { useDesk } from '@renderer/desk/desk-context';
import { useMissingFiles } from '@renderer/desk/use-missing-files';
import type { FilesViewProps } from '@renderer/ui/detail/files-view';
import type { MissingFiles } from '@renderer/ui/detail/missing-file';
import { useEyes } from '@renderer/ui/seen';
import type { Result } from '@shared/base/result';
import type { FileRef, Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { seesFile } from '@shared/rules/privacy/eyes';
import { useCallback, useState } from 'react';

/** A file laid over the record: looked at, or about to be taken out. */
export interface ShownFile {
  readonly file: FileRef;
  readonly taking: boolean;
}

interface Files {
  readonly view: Omit<FilesViewProps, 'files'>;
  readonly missing: MissingFiles;
  readonly shown: ShownFile | null;
  readonly close: () => void;
}

export function useFiles(row: Row): Files {
  const { db, run, now, actor } = useDesk();
  const [shown, setShown] = useState<ShownFile | null>(null);
  const { id } = row;
  const eyes = useEyes();
  const seen = row.files.filter((file) => seesFile(eyes, definitionOf(row.register).attachments, file));
  const missing = useMissingFiles(
    id,
    seen.map(({ hash }) => hash),
  );
  const thumbnail = useCallback((hash: string) => readThumbnail(db, hash), [db]);
  const onAdd = async (file: File, role: FileRef['role']): Promise<Result<unknown>> => {
    const kept = await putAttachment(db, { record: id, blob: file, name: file.name, role, at: now(), by: actor.name });
    return kept.ok ? run('record.attach', { id, file: kept.value }) : kept;
  };
  const view = {
    thumbnail,
    onAdd,
    onOpen: (file: FileRef) => setShown({ file, taking: false }),
    onRemove: (file: FileRef) => setShown({ file, taking: true }),
    maxBytes: MAX_FILE,
    missing,
  };
  return { view, missing, shown, close: () => setShown(null) };
}
