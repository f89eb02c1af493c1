/** The PIN of one person: typed, checked, and waited for after wrong ones. */
import { useOpenDesk } from '@renderer/desk/open-desk';
import { signInBy, waitOf } from '@renderer/desk/sign-in';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import type { Actor } from '@shared/registers/contract/context';
import { MOST_LETTERS } from '@shared/rules/people/pins';
import { useEffect, useRef, useState } from 'react';
import { Labelled } from '../parts/labelled';
import { words } from './texts';
import { useCountdown } from './use-countdown';

interface PinFormProps {
  readonly person: Actor;
  /** To the next (1) or the previous (-1) person. */
  readonly onStep: (by: number) => void;
  readonly onSignedIn: (person: Actor) => void;
}

export function PinForm({ person, onStep, onSignedIn }: PinFormProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, commit } = useOpenDesk();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [seconds, setSeconds] = useCountdown();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    void waitOf(db, person.id).then(setSeconds);
  }, [db, person.id, setSeconds]);

  const enter = async (): Promise<void> => {
    if (busy || seconds > 0 || pin === '') return;
    setBusy(true);
    const result = await signInBy({ db, host, commit }, { id: person.id, name: person.name, role: person.role }, pin);
    if (result.ok) return onSignedIn(result.value);
    setBusy(false);
    setPin('');
    setTrouble(sentence(result.error));
    setSeconds(await waitOf(db, person.id));
    input.current?.focus();
  };
  const waiting = seconds > 0 ? sentence({ code: 'pin.wait', params: { seconds } }) : trouble;
  return (
    <div className="stack">
      <Labelled label={t('pin', { name: person.name })} error={waiting || undefined}>
        {(fieldId, describedBy) => (
          <input
            ref={input}
            id={fieldId}
            className="control-input sign-in-pin"
            type="password"
            autoComplete="off"
            maxLength={MOST_LETTERS}
            // The person is known; the PIN is the one thing to type.
            autoFocus
            aria-describedby={describedBy}
            value={pin}
            onChange={(event) => setPin(event.target.value)}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter') return void enter();
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              onStep(event.key === 'ArrowDown' ? 1 : -1);
            }}
          />
        )}
      </Labelled>
      <Button tone="main" onClick={() => void enter()} disabled={busy || seconds > 0} keys="Enter">
        {t(busy ? 'checking' : 'enter')}
      </Button>
    </div>
  );
}
