/** Who sits here now: a name, a PIN. The path and the drafts stay, so that the next person goes on where the screen was. */
import { useOpenDesk } from '@renderer/desk/open-desk';
import { signInBy, waitOf } from '@renderer/desk/sign-in';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { isComposing } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { useEffect, useRef, useState } from 'react';
import { Labelled } from '../parts/labelled';
import { words as shared } from '../parts/texts';
import './sign-in.css';
import { words } from './texts';

export function SignInPage() {
  const t = useText(words);
  const role = useText(shared);
  const { site, staff, demo } = useOpenDesk();
  const lastId = useSession((state) => state.lastId);
  const signIn = useSession((state) => state.signIn);
  const people = staff.filter((person) => person.login && person.active);
  const [id, setId] = useState(lastId);
  const chosen = people.find((person) => person.id === id) ?? people[0];
  // Choosing a person takes the cursor to the PIN, so the arrows go on choosing from there.
  const step = (by: number): void => {
    const at = people.findIndex((person) => person.id === chosen?.id);
    setId(people[(at + by + people.length) % people.length]?.id ?? '');
  };
  return (
    <main className="sign-in">
      <div className="card sign-in-card">
        <h1>{site.name}</h1>
        <fieldset className="sign-in-people">
          <legend className="field-label">{t('who')}</legend>
          {demo &&
            people.map((person, index) => (
              <button
                key={person.id}
                type="button"
                className="sign-in-person"
                // Nothing has to be typed here: Enter goes in.
                autoFocus={index === 0}
                onClick={() => signIn({ id: person.id, name: person.name, role: person.role })}
              >
                <b>{person.name}</b>
                <span className="muted small">{person.post || role(person.role)}</span>
              </button>
            ))}
          {!demo &&
            people.map((person) => (
              <label key={person.id} className="sign-in-person">
                <input type="radio" name="who" checked={person.id === chosen?.id} onChange={() => setId(person.id)} />
                <b>{person.name}</b>
                <span className="muted small">{person.post || role(person.role)}</span>
              </label>
            ))}
        </fieldset>
        {people.length === 0 && <p>{t('nobody')}</p>}
        {demo && <p className="muted">{t('demoNote')}</p>}
        {!demo && chosen && <PinForm key={chosen.id} person={chosen} onStep={step} />}
        {lastId !== '' && <p className="muted small">{t('draftKept')}</p>}
      </div>
    </main>
  );
}

interface PinFormProps {
  readonly person: ReturnType<typeof useOpenDesk>['staff'][number];
  /** To the next (1) or the previous (-1) person. */
  readonly onStep: (by: number) => void;
}

function PinForm({ person, onStep }: PinFormProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, commit } = useOpenDesk();
  const signIn = useSession((state) => state.signIn);
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
    const result = await signInBy(db, commit, { id: person.id, name: person.name, role: person.role }, pin);
    if (result.ok) return signIn(result.value);
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
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            // The person is known; the PIN is the one thing to type.
            autoFocus
            aria-describedby={describedBy}
            value={pin}
            onChange={(event) => setPin(event.target.value.normalize('NFKC').replace(/\D/g, ''))}
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

/** Seconds that count down to 0 by themselves. */
function useCountdown(): [seconds: number, set: (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, setSeconds];
}
