/** The way in for a manager who has the recovery code: code, and a new PIN or the old one. */
import { getRow } from '@renderer/db/queries';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { recoverBy } from '@renderer/desk/recover';
import { waitOf } from '@renderer/desk/sign-in';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Actor } from '@shared/registers/contract/context';
import { MOST_LETTERS, pinProblem } from '@shared/rules/people/pins';
import { CODE_TRIES } from '@shared/rules/people/tries';
import { useEffect, useRef, useState } from 'react';
import { SelectInput, TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { words } from './texts';
import { useCountdown } from './use-countdown';

interface CodeFormProps {
  readonly onDone: (manager: Actor, newPin: boolean) => void;
  readonly onBack: () => void;
}

const secret = { type: 'password', maxLength: MOST_LETTERS } as const;

export function CodeForm({ onDone, onBack }: CodeFormProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, commit, staff } = useOpenDesk();
  const managers = staff.filter((person) => person.role === 'manager' && person.login && person.active);
  const [id, setId] = useState(managers[0]?.id ?? '');
  const manager = managers.find((person) => person.id === id);
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const [seconds, setSeconds] = useCountdown();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void waitOf(db, CODE_TRIES).then(setSeconds);
  }, [db, setSeconds]);

  const enter = async (): Promise<void> => {
    if (busy || seconds > 0 || !manager || code.trim() === '') return;
    const phone = (await getRow(db, manager.id))?.data['phone'];
    const bad = pin === '' && again === '' ? null : (pinProblem(pin, typeof phone === 'string' ? [phone] : []) ?? differs(pin, again));
    if (bad) return setTrouble(sentence(bad));
    setBusy(true);
    const person: Actor = { id: manager.id, name: manager.name, role: manager.role };
    const result = await recoverBy({ db, host, commit }, person, code, pin);
    setBusy(false);
    if (result.ok) return onDone(person, pin !== '');
    setTrouble(sentence(result.error));
    setSeconds(await waitOf(db, CODE_TRIES));
  };
  useKeysIn(place, (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && inField)) return;
    event.preventDefault();
    if (event.key === 'Escape') onBack();
    else void enter();
  });
  const said = seconds > 0 ? sentence({ code: 'code.wait', params: { seconds } }) : trouble;
  return (
    <div className="stack" ref={place} role="group" aria-label={t('useCode')}>
      <p className="muted">{t('codeHint')}</p>
      <SelectInput label={t('manager')} value={id} options={managers.map((person) => [person.id, person.name] as const)} onChange={setId} />
      <TextInput label={t('code')} value={code} onChange={setCode} hint={t('codeForm')} autoFocus maxLength={60} />
      <TextInput {...secret} label={t('newPin')} value={pin} onChange={setPin} hint={t('newPinHint')} />
      <TextInput {...secret} label={t('newPinAgain')} value={again} onChange={setAgain} />
      {said !== '' && <Sentence>{said}</Sentence>}
      <div className="row">
        <Button tone="main" onClick={() => void enter()} disabled={busy || seconds > 0} keys="Enter">
          {t(busy ? 'checking' : 'open')}
        </Button>
        <Button onClick={onBack} keys="Esc">
          {t('back')}
        </Button>
      </div>
    </div>
  );
}

function differs(pin: string, again: string): { readonly code: string } | null {
  return pin === again ? null : { code: 'pin.differs' };
}
