/** Ctrl+P, and what the window says while something is printed: progress, a sentence, the preview. Mounted once, in the frame. */
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { PlaceForm } from './place-form';
import './print-panel.css';
import { topPrintable, usePrintState } from './print-state';
import { QueueNotes } from './queue-notes';
import { words } from './texts';

export function PrintPanel() {
  const t = useText(words);
  const phase = usePrintState((state) => state.phase);
  const close = (): void => usePrintState.getState().show({ kind: 'idle' });
  usePrintKey();
  if (phase.kind === 'preview') return <Preview address={phase.address} name={phase.name} onClose={close} />;
  return (
    <div className="print-note">
      <QueueNotes />
      {phase.kind === 'place' && <PlaceForm {...phase} onClose={close} />}
      {phase.kind === 'trouble' && (
        <Sentence
          action={
            <Button small onClick={close}>
              {t('close')}
            </Button>
          }
        >
          {phase.sentence}
        </Sentence>
      )}
    </div>
  );
}

/** Ctrl+P works from anywhere, also from within a field; where nothing can be printed the panel says so. */
function usePrintKey(): void {
  const t = useText(words);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p' || isComposing(event))
        return;
      event.preventDefault();
      const { printables, show } = usePrintState.getState();
      const top = topPrintable(printables);
      if (top) top.print();
      else show({ kind: 'trouble', sentence: t('print.none') });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [t]);
}

interface PreviewProps {
  readonly address: string;
  readonly name: string;
  readonly onClose: () => void;
}

function Preview({ address, name, onClose }: PreviewProps) {
  const t = useText(words);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    return () => URL.revokeObjectURL(address);
  }, [address]);
  return (
    <dialog ref={box} className="print-preview" aria-label={t('preview')} onClose={onClose}>
      <header className="row">
        <b>{t('preview')}</b>
        <span className="muted">{name}</span>
        <span className="push">
          <Button onClick={onClose} keys="Esc">
            {t('close')}
          </Button>
        </span>
      </header>
      <iframe src={address} title={name} />
    </dialog>
  );
}
