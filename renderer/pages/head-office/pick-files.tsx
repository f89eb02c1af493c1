/** The ways in for weekly files: many at once, or a whole folder; and a place to drop them. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { ChosenFile } from '@renderer/workers/group-job';
import { type DragEvent, type ReactNode, useRef } from 'react';
import { chosenFiles } from './chosen-files';
import { words } from './texts';

interface PickFilesProps {
  readonly busy: boolean;
  readonly onPick: (files: readonly ChosenFile[]) => void;
}

export function PickFiles({ busy, onPick }: PickFilesProps) {
  const t = useText(words);
  const picker = useRef<HTMLInputElement>(null);
  const open = (isFolder: boolean): void => {
    if (!picker.current) return;
    picker.current.webkitdirectory = isFolder;
    picker.current.click();
  };
  const take = (input: HTMLInputElement): void => {
    const chosen = chosenFiles(input.files ?? []);
    // The same files can be chosen once more.
    input.value = '';
    onPick(chosen);
  };
  return (
    <>
      <Button tone="main" disabled={busy} onClick={() => open(false)}>
        {t('pickFiles')}
      </Button>
      <Button disabled={busy} onClick={() => open(true)}>
        {t('pickFolder')}
      </Button>
      <input ref={picker} type="file" multiple accept=".xlsx" hidden aria-label={t('pickFiles')} onChange={(event) => take(event.target)} />
    </>
  );
}

/** The page as a place to drop files on. */
export function DropPlace({ busy, onPick, children }: PickFilesProps & { readonly children: ReactNode }) {
  const drag = (event: DragEvent): void => {
    if (!busy && event.dataTransfer.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    if (busy || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onPick(chosenFiles(event.dataTransfer.files));
  };
  return (
    <section className="page head-office" onDragOver={drag} onDrop={drop}>
      {children}
    </section>
  );
}
