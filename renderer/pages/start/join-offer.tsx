/** 「本台加入已有的项目」: a second desk begins with what the first has written, from a file of it (BY-14). */
import { BUNDLE_EXTENSION } from '@renderer/desk/bundle-file';
import { joinSite } from '@renderer/desk/join-site';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useState } from 'react';
import { TextInput } from '../parts/labelled';
import { words } from './texts';

export function JoinOffer() {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, host, commit } = useOpenDesk();
  const [letter, setLetter] = useState('B');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const bad = /^[A-Z]$/.test(letter) ? '' : t('joinLetterBad');
  const join = async (): Promise<void> => {
    setBusy(true);
    setTrouble('');
    try {
      const file = await host.openFile([BUNDLE_EXTENSION]);
      const done = file && (await joinSite(db, commit, file.data, letter));
      // Afterwards there is a site, and the program asks who signs in.
      if (done && !done.ok) setTrouble(sentence(done.error));
    } catch (error) {
      host.logError(`join: ${error instanceof Error ? error.name : 'unknown'}`);
      setTrouble(t('joinUnreadable'));
    }
    setBusy(false);
  };
  return (
    <details className="start-join">
      <summary>{t('join')}</summary>
      <div className="card stack start-join-form">
        <p className="muted">{t('joinHint')}</p>
        <TextInput
          label={t('joinLetter')}
          value={letter}
          onChange={(typed) => setLetter(typed.trim().toUpperCase())}
          error={bad || undefined}
          maxLength={1}
        />
        {trouble !== '' && <Sentence>{trouble}</Sentence>}
        {busy && <ProgressPanel title={t('joining')} done={0} all={0} />}
        <span className="row">
          <Button tone="main" disabled={busy || bad !== ''} onClick={() => void join()}>
            {t('joinPick')}
          </Button>
        </span>
      </div>
    </details>
  );
}
