/** Asks for the passphrase of a snapshot that this machine's key does not open. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { ChosenSnapshot } from '@renderer/workers/restore-client';
import { useState } from 'react';
import { TextInput } from '../parts/labelled';
import { words } from './texts';
import type { RestoreWork } from './use-restore';

export function OpenPassphrase({ work, chosen }: { readonly work: RestoreWork; readonly chosen: ChosenSnapshot }) {
  const t = useText(words);
  const [typed, setTyped] = useState('');
  const open = (): void => void (typed !== '' && work.look(chosen, typed));
  return (
    <form
      className="card restore-card"
      aria-label={t('passphraseOpen')}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <b>{t('passphraseOpen')}</b>
      <div className="row restore-ask">
        <TextInput label={t('passphrase')} type="password" autoFocus value={typed} onChange={setTyped} />
        <Button tone="main" onClick={open} keys="Enter">
          {t('open')}
        </Button>
        <Button onClick={work.close}>{t('close')}</Button>
      </div>
    </form>
  );
}
