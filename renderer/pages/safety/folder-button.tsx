/** In a browser: the one click that lets the second copy begin, or go on after a restart. Nothing in the desktop program. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useState } from 'react';
import { sayReason } from './finding-words';
import { words } from './texts';

export function FolderButton() {
  const t = useText(words);
  const language = useLanguage();
  const { host, demo } = useDesk();
  const [trouble, setTrouble] = useState('');
  const { folder } = host;
  if (folder === null || demo || folder.grant === 'granted' || folder.grant === 'unable') return null;
  const asking = folder.grant === 'ask';
  const ask = async (): Promise<void> => {
    const answer = await (asking ? folder.askAgain() : folder.choose());
    setTrouble(answer === 'changed' || answer === 'cancelled' ? '' : t('folderFailed', { reason: sayReason(answer, language) }));
  };
  return (
    <>
      {trouble !== '' && <span role="alert">{trouble}</span>}
      <Button small tone="main" onClick={() => void ask()}>
        {t(asking ? 'folderAsk' : 'folderChoose')}
      </Button>
    </>
  );
}
