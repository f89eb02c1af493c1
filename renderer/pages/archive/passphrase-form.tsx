/** Asks for the passphrase of an archive that another machine encrypted. */

import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useState } from 'react';
import { TextInput } from '../parts/labelled';
import { words } from './texts';

interface PassphraseFormProps {
  readonly wrong: boolean;
  readonly onDone: (passphrase: string) => void;
  readonly onCancel: () => void;
}

export function PassphraseForm({ wrong, onDone, onCancel }: PassphraseFormProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="archive-panel card stack"
      aria-label={t('locked')}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onDone(typed);
      }}
    >
      <b>{t('locked')}</b>
      <TextInput
        label={t('passphrase')}
        type="password"
        autoFocus
        value={typed}
        onChange={setTyped}
        {...(wrong && { error: sentence({ code: 'archive.passphrase' }) })}
      />
      <div className="row">
        <Button tone="main" onClick={() => typed !== '' && onDone(typed)} keys="Enter">
          {t('unlock')}
        </Button>
        <Button onClick={onCancel}>{t('close')}</Button>
      </div>
    </form>
  );
}
