/** A file over the record: a picture is shown, another file is saved, and one that is taken out asks why. */
import { readAttachment } from '@renderer/db/attachments';
import { useLive } from '@renderer/db/use-live';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { AskPanel } from '@renderer/ui/detail/ask-panel';
import { type MissingFile, type MissingFiles, MissingSentences } from '@renderer/ui/detail/missing-file';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Field } from '@shared/registers/contract/fields';
import type { FileRef, Row } from '@shared/registers/contract/row';
import { attachmentName } from '@shared/rules/privacy/file-name';
import { useEffect, useRef, useState } from 'react';
import './file-layer.css';
import { words } from './texts';
import type { ShownFile } from './use-files';

interface FileLayerProps {
  readonly row: Row;
  readonly shown: ShownFile | null;
  /** Files that are not on this desk and are asked for. */
  readonly missing?: MissingFiles;
  readonly close: () => void;
}

const NONE_MISSING: MissingFiles = {};
const WHY: Field = { kind: 'text', label: text('为什么去掉', 'Why'), ...INNER, span: 6 };

export function FileLayer({ row, shown, missing = NONE_MISSING, close }: FileLayerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = shown !== null;
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (shown === null) return null;
  return (
    <dialog ref={dialog} className="file-layer" onClose={close} aria-label={shown.file.name}>
      {shown.taking ? (
        <TakeOut row={row} file={shown.file} close={close} />
      ) : (
        <Shown row={row} file={shown.file} why={missing[shown.file.hash]} close={close} />
      )}
    </dialog>
  );
}

interface PartProps {
  readonly row: Row;
  readonly file: FileRef;
  readonly close: () => void;
}

function TakeOut({ row, file, close }: PartProps) {
  const t = useText(words);
  const { run } = useDesk();
  const context = useFieldContext();
  return (
    <AskPanel
      verb={t('takeOut', { name: file.name })}
      danger
      field={WHY}
      context={context}
      onDone={(reason) => run('record.detach', { id: row.id, hash: file.hash, reason })}
      onClose={close}
    />
  );
}

interface ShownProps extends PartProps {
  readonly why: MissingFile | undefined;
}

function Shown({ row, file, why, close }: ShownProps) {
  const t = useText(words);
  const { db, host } = useDesk();
  // It may come from another desk while this stands open.
  const blob = useLive(() => readAttachment(db, file.hash), [db, file.hash]);
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (!blob || !file.type.startsWith('image/')) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob, file.type]);
  const save = async (): Promise<void> => {
    if (blob) await host.saveFile(attachmentName(row, file), new Uint8Array(await blob.arrayBuffer()), file.type);
  };
  return (
    <>
      {address !== '' && <img src={address} alt={file.name} />}
      {blob === null && why === undefined && <p>{t('fileMissing', { name: file.name })}</p>}
      {blob === null && why === 'coming' && <Loading what={t('fileComing', { name: file.name })} />}
      {blob === null && why !== undefined && <MissingSentences missing={{ [file.hash]: why }} />}
      <div className="row">
        <b>{file.name}</b>
        <span className="push" />
        {blob && <Button onClick={() => void save()}>{t('saveFile')}</Button>}
        <Button onClick={close} keys="Esc">
          {t('close')}
        </Button>
      </div>
    </>
  );
}
