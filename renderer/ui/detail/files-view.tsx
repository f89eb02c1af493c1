/** Photos and scans of a record: picked, dropped or pasted; opened by a click. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Result } from '@shared/base/result';
import type { FileRef } from '@shared/registers/contract/row';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { isWriting } from '../keys';
import { Button } from '../parts/button';
import { Sentence } from '../parts/sentence';
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
}

const MB = 1024 * 1024;

export function FilesView(props: FilesViewProps) {
  const { files, maxBytes, readOnly = false } = props;
  const t = useText(words);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const role = useRef<FileRef['role']>('photo');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);

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
  useIncoming(drop, readOnly ? null : (list) => void add(list));

  return (
    <section ref={drop} className="files-view" aria-label={t('files')}>
      <ul>
        {files.map((file) => (
          <li key={file.hash}>
            <button type="button" className="file-open" aria-label={t('openFile', { name: file.name })} onClick={() => props.onOpen(file)}>
              <Thumbnail file={file} load={props.thumbnail} />
              <span className="file-name">{file.name}</span>
              <span className="muted small">{t(file.role)}</span>
            </button>
            {props.onRemove && !readOnly && (
              <Button tone="quiet" small onClick={() => props.onRemove?.(file)}>
                {t('removeFile')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className="row">
          <Button small disabled={busy} onClick={() => pick('photo')}>
            {t('addPhoto')}
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
      {problems.map((problem) => (
        <Sentence key={problem}>{problem}</Sentence>
      ))}
    </section>
  );
}

/** Files dropped on the element, or pasted anywhere but into a text. */
function useIncoming(place: RefObject<HTMLElement | null>, take: ((files: readonly File[]) => void) | null): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = place.current;
    const onPaste = (event: ClipboardEvent): void => {
      const list = [...(event.clipboardData?.files ?? [])];
      if (list.length === 0 || isWriting(event.target)) return;
      event.preventDefault();
      latest.current?.(list);
    };
    const onDrag = (event: DragEvent): void => {
      if (latest.current && event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const list = [...(event.dataTransfer?.files ?? [])];
      if (list.length === 0) return;
      event.preventDefault();
      latest.current?.(list);
    };
    document.addEventListener('paste', onPaste);
    element?.addEventListener('dragover', onDrag);
    element?.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      element?.removeEventListener('dragover', onDrag);
      element?.removeEventListener('drop', onDrop);
    };
  }, [place]);
}
