/** Two steps in the same place instead of a dialog: the first press asks, the second does it. */
import { useText } from '@renderer/i18n/use-text';
import { useEffect, useRef, useState } from 'react';
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
  const t = useText(words);
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (asking) place.current?.querySelector('button')?.focus();
  }, [asking]);
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
  return (
    <span
      ref={place}
      className="row"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setAsking(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setAsking(false);
      }}
    >
      <Button tone="danger" onClick={confirm}>
        {t('sure', { what: children })}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
    </span>
  );
}
