/** Two steps in the same place instead of a dialog: the first press asks, the second does it. */
import { useText } from '@renderer/i18n/use-text';
import { useLayoutEffect, useRef, useState } from 'react';
import { useKeysIn, useOutside } from '../keys';
import { Button } from './button';
import { words } from './texts';

interface ConfirmButtonProps {
  /** The verb, as 作废. */
  readonly children: string;
  readonly onConfirm: () => void;
  readonly disabled?: boolean;
}

/** The question stands until it is answered, the focus leaves it, or Esc is pressed. */
export function ConfirmButton({ children, onConfirm, disabled = false }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button tone="danger" disabled={disabled} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  }
  const confirm = (): void => {
    setAsking(false);
    onConfirm();
  };
  return <Question what={children} onYes={confirm} onNo={() => setAsking(false)} />;
}

interface QuestionProps {
  readonly what: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Question({ what, onYes, onNo }: QuestionProps) {
  const t = useText(words);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.querySelector('button')?.focus(), []);
  useOutside(place, true, onNo);
  useKeysIn(place, (event) => {
    if (event.key === 'Escape') onNo();
    return event.key === 'Escape';
  });
  return (
    <span ref={place} className="row">
      <Button tone="danger" onClick={onYes}>
        {t('sure', { what })}
      </Button>
      <Button onClick={onNo}>{t('cancel')}</Button>
    </span>
  );
}
