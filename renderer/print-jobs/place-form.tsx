/** Asks where on a sheet of labels the first one stands: those before are used up. */
import { useText } from '@renderer/i18n/use-text';
import { usePanelKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useId, useRef, useState } from 'react';
import { words } from './texts';
import { clipped } from './whole';

interface PlaceFormProps {
  readonly title: string;
  readonly most: number;
  readonly go: (skip: number) => void;
  readonly onClose: () => void;
}

export function PlaceForm({ title, most, go, onClose }: PlaceFormProps) {
  const t = useText(words);
  const id = useId();
  const place = useRef<HTMLFormElement>(null);
  const [from, setFrom] = useState('1');
  const print = (): void => {
    onClose();
    go(clipped(from, most) - 1);
  };
  usePanelKeys(place, print, onClose);
  return (
    <form
      ref={place}
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        print();
      }}
    >
      <label className="field-label" htmlFor={id}>
        {t('placeTitle', { title })}
      </label>
      <div className="row">
        <input
          id={id}
          className="control-input num print-number"
          inputMode="numeric"
          autoFocus
          value={from}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setFrom(event.target.value.replace(/\D/g, '').slice(0, 3))}
        />
        <button type="submit" className="btn btn-main">
          {t('print')}
        </button>
        <Button keys="Esc" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <span className="muted small">{t('placeHint', { n: most })}</span>
    </form>
  );
}
