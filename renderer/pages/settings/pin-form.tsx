/** A new PIN, typed twice; hashed here, so that the PIN itself goes nowhere. */
import { getRow } from '@renderer/db/queries';
import { useDesk } from '@renderer/desk/desk-context';
import type { StaffCard } from '@renderer/desk/directory';
import { orRefusal } from '@renderer/desk/or-refusal';
import { hashPin } from '@renderer/desk/pin-hash';
import { keyInUse } from '@renderer/desk/sign-in';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { refuse } from '@shared/base/result';
import { MOST_LETTERS, pinProblem } from '@shared/rules/people/pins';
import { useRef, useState } from 'react';
import { TextInput } from '../parts/labelled';
import { useKeysIn } from '../parts/use-keys-in';
import { words } from './texts';

const secret = { type: 'password', maxLength: MOST_LETTERS } as const;

export function PinForm({ person, onDone }: { readonly person: StaffCard; readonly onDone: () => void }) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, run } = useDesk();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const phone = (await getRow(db, person.id))?.data['phone'];
    const bad = pinProblem(pin, typeof phone === 'string' ? [phone] : []) ?? (pin === again ? null : { code: 'pin.differs' });
    if (bad || busy) return setTrouble(bad ? sentence(bad) : '');
    setBusy(true);
    const result = await orRefusal<unknown>(host, 'new PIN', async () => {
      const key = await keyInUse({ db, host });
      return key === 'no-key' ? refuse('pin.no-key') : run('people.setPin', { id: person.id, pin: await hashPin(pin, key) });
    });
    setBusy(false);
    if (result.ok) onDone();
    else setTrouble(sentence(result.error));
  };
  const place = useRef<HTMLFieldSetElement>(null);
  useKeysIn(place, (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && inField)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onDone();
    else void save();
  });
  return (
    <fieldset className="line-pin" ref={place}>
      <TextInput {...secret} label={t('newPin', { name: person.name })} value={pin} onChange={setPin} error={trouble} autoFocus />
      <TextInput {...secret} label={t('again')} value={again} onChange={setAgain} />
      <Button tone="main" onClick={() => void save()} disabled={busy} keys="Enter">
        {t('save')}
      </Button>
      <Button onClick={onDone} keys="Esc">
        {t('cancel')}
      </Button>
    </fieldset>
  );
}
