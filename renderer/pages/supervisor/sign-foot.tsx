/** The forms that were read and put by: one PIN signs them all, or none (CB-11). */
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSign } from '@renderer/pages/handover/use-sign';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { Actor } from '@shared/registers/contract/context';
import { MOST_LETTERS } from '@shared/rules/people/pins';
import { useId, useState } from 'react';
import { words } from './texts';
import type { Staged } from './use-staged';

interface SignFootProps {
  readonly staged: Staged;
  readonly actor: Actor;
  readonly onDone: () => void;
}

export function SignFoot({ staged: { opinions, clear }, actor, onDone }: SignFootProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { withPin, sign } = useSign();
  const id = useId();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const send = async (): Promise<void> => {
    if (busy || (withPin && pin === '')) return;
    setBusy(true);
    const items = [...opinions].map(([form, { rev, opinion }]) => ({ id: form, rev, opinion }));
    const result = await sign(actor, pin, 'callbacks.signMany', { items });
    setBusy(false);
    setPin('');
    setTrouble(result.ok ? '' : sentence(result.error, callbacks.refusals));
    if (!result.ok) return;
    clear();
    onDone();
  };
  return (
    <div className="super-foot">
      <span className="small">{t('stagedCount', { n: opinions.size })}</span>
      <span className="row">
        {withPin && (
          <>
            <label htmlFor={id} className="small">
              {t('pin', { name: actor.name })}
            </label>
            <input
              id={id}
              className="control-input super-pin"
              type="password"
              autoComplete="off"
              maxLength={MOST_LETTERS}
              value={pin}
              onChange={(event) => setPin(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
                event.preventDefault();
                void send();
              }}
            />
          </>
        )}
        <Button tone="main" onClick={() => void send()} disabled={busy || (withPin && pin === '')} {...(withPin && { keys: 'Enter' })}>
          {busy ? t('signing') : t('signMany', { n: opinions.size })}
        </Button>
      </span>
      {trouble !== '' && <Sentence>{trouble}</Sentence>}
    </div>
  );
}
