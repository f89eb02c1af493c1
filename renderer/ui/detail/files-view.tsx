/** Photos and scans of a record: picked, dropped or pasted; opened by a click. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import type { FileRef } from '@shared/registers/contract/row';
import { useRef, useState } from 'react';
import { CameraDialog } from '../camera/camera-dialog';
import { useIncomingFiles } from '../incoming-files';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
import { type MissingFiles, MissingSentences, MissingWord } from './missing-file';
import { words } from './texts';
import { Thumbnail } from './thumbnail';

export interface FilesViewProps {
  readonly files: readonly FileRef[];
  /** A small picture by hash; null when the file is none. */
  readonly thumbnail: (hash: string) => Promise<Blob | null>;
  /** Keeps the file and ties it to the record. */
  readonly onAdd: (file: File, role: FileRef['role']) => Promise<Result<unknown>>;
  readonly onOpen: (file: FileRef) => void;
  /** Absent = files can't be taken out. */
  readonly onRemove?: (file: FileRef) => void;
  /** Largest file in bytes. */
  readonly maxBytes: number;
  readonly readOnly?: boolean;
  /** Those that are not on this desk and are asked for. */
  readonly missing?: MissingFiles;
}

const NONE_MISSING: MissingFiles = {};

const MB = 1024 * 1024;

export function FilesView(props: FilesViewProps) {
  const { files, maxBytes, readOnly = false, missing = NONE_MISSING } = props;
  const t = useText(words);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const role = useRef<FileRef['role']>('photo');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [shooting, setShooting] = useState(false);

  const add = async (list: readonly File[], as?: FileRef['role']): Promise<void> => {
    const found: string[] = [];
    setBusy(true);
    for (const file of list) {
      if (file.size > maxBytes) {
        found.push(t('tooLarge', { name: file.name, size: (file.size / MB).toFixed(1), mb: maxBytes / MB }));
        continue;
      }
      const result = await props.onAdd(file, as ?? (file.type.startsWith('image/') ? 'photo' : 'other'));
      if (!result.ok) found.push(sayRefusal(result.error, language));
    }
    setProblems(found);
    setBusy(false);
  };
  const pick = (as: FileRef['role']): void => {
    role.current = as;
    if (picker.current) picker.current.accept = as === 'photo' ? 'image/*' : '';
    picker.current?.click();
  };
  const drop = useRef<HTMLElement>(null);
  useIncomingFiles(drop, readOnly ? null : (list) => void add(list));

  return (
    <section ref={drop} className="files-view" aria-label={t('files')}>
      <ul>
        {files.map((file) => {
          const why = missing[file.hash];
          return (
            <li key={file.hash}>
              <button
                type="button"
                className="file-open"
                aria-label={t('openFile', { name: file.name })}
                onClick={() => props.onOpen(file)}
              >
                <Thumbnail key={why === undefined ? 'here' : 'missing'} file={file} load={props.thumbnail} />
                <span className="file-name">{file.name}</span>
                {why === undefined ? <span className="muted small">{t(file.role)}</span> : <MissingWord why={why} />}
              </button>
              {props.onRemove && !readOnly && (
                <Button tone="quiet" small onClick={() => props.onRemove?.(file)}>
                  {t('removeFile')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <MissingSentences missing={missing} />
      {!readOnly && (
        <div className="row">
          <Button small disabled={busy} onClick={() => pick('photo')}>
            {t('addPhoto')}
          </Button>
          <Button small disabled={busy} onClick={() => setShooting(true)}>
            {t('shoot')}
          </Button>
          <Button small disabled={busy} onClick={() => pick('signed')}>
            {t('addSigned')}
          </Button>
          <Button small disabled={busy} onClick={() => pick('other')}>
            {t('addOther')}
          </Button>
          <span className="muted small">{t('dropHere', { mb: maxBytes / MB })}</span>
        </div>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('files')}
        onChange={(event) => {
          const list = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(list, role.current);
        }}
      />
      {shooting && <CameraDialog name={t('photo')} onTake={(file) => void add([file], 'photo')} onClose={() => setShooting(false)} />}
      {problems.map((problem) => (
        <Sentence key={problem}>{problem}</Sentence>
      ))}
    </section>
  );
}
