/** To whom a week goes and how: saved to a stick or folder now, or sent already. Enter saves. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { type FormEvent, useState } from 'react';
import type { HandWay } from './hand-over';
import { words } from './texts';

interface HandFormProps {
  readonly receiver: string;
  readonly busy: boolean;
  readonly onHand: (to: string, way: HandWay) => void;
  readonly onCancel: () => void;
}

export function HandForm({ receiver, busy, onHand, onCancel }: HandFormProps) {
  const t = useText(words);
  const [to, setTo] = useState(receiver);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onHand(to, 'save');
  };
  return (
    <form className="row export-hand" onSubmit={submit}>
      <label className="row">
        {t('handTo')}
        <input value={to} onChange={(event) => setTo(event.target.value)} maxLength={100} ref={(input) => input?.focus()} />
      </label>
      <button type="submit" className="btn btn-small btn-main" disabled={busy || to.trim() === ''}>
        {t(busy ? 'handing' : 'handSave')}
      </button>
      <Button small disabled={busy || to.trim() === ''} onClick={() => onHand(to, 'note')}>
        {t('handNote')}
      </Button>
      <Button small disabled={busy} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  );
}
