/** The passphrase of snapshots and archives: set, changed or taken away by a supervisor; the key never leaves the browser's keeping. */
import { keepSnapshotKey, readSnapshotKey } from '@renderer/db/key-store';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import type { Came } from '@renderer/stores/long-work';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { makeSnapshotKey } from '@renderer/workers/snapshot-key';
import type { Result } from '@shared/base/result';
import { may } from '@shared/rules/rights/may';
import { encryptedSetting } from '@shared/rules/safety/settings';
import { useEffect, useState } from 'react';
import { TextInput } from '../parts/labelled';
import { passphraseTrouble } from './passphrase';
import { words } from './texts';

export function PassphraseCard() {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, actor, run } = useDesk();
  const wanted = useLive(() => readSetting(db, encryptedSetting), [db]);
  const [kept, setKept] = useState<boolean | null>(null);
  const [typed, setTyped] = useState({ first: '', again: '' });
  const [said, setSaid] = useState<Came | null>(null);
  useEffect(() => {
    void readSnapshotKey().then((key) => setKept(key !== null));
  }, []);
  if (wanted === undefined || kept === null) return null;
  const isAllowed = may(actor.role, 'snapshot.passphrase');
  const trouble = passphraseTrouble(typed.first, typed.again);

  const told = (result: Result<unknown>, done: string): boolean => {
    setSaid(result.ok ? { tone: 'done', text: done } : { tone: 'late', text: sentence(result.error) });
    return result.ok;
  };
  // The setting first: with it and without a key nothing is written in clear, the other way round it would be.
  const set = async (): Promise<void> => {
    if (!isAllowed || trouble !== '') return;
    const key = await makeSnapshotKey(typed.first);
    if (!told(await run('setting.put', { key: encryptedSetting.key, value: true }), t('passphraseSet'))) return;
    await keepSnapshotKey(key);
    setKept(true);
    setTyped({ first: '', again: '' });
  };
  const clear = async (): Promise<void> => {
    if (!told(await run('setting.put', { key: encryptedSetting.key, value: false }), t('passphraseCleared'))) return;
    await keepSnapshotKey(null);
    setKept(false);
  };

  return (
    <details className="safety-passphrase card">
      <summary>
        {t('passphrase')} <span className="muted">{t(kept ? 'passphraseOn' : wanted ? 'passphraseLost' : 'passphraseOff')}</span>
      </summary>
      <p className="muted">{t('passphraseHint')}</p>
      {!isAllowed && <Sentence tone="calm">{t('supervisorOnly')}</Sentence>}
      <fieldset className="row" disabled={!isAllowed}>
        <TextInput
          label={t('passphraseNew')}
          type="password"
          value={typed.first}
          onChange={(first) => setTyped({ ...typed, first })}
          error={typed.first !== '' && trouble === 'short' ? t('passphraseShort') : undefined}
        />
        <TextInput
          label={t('passphraseAgain')}
          type="password"
          value={typed.again}
          onChange={(again) => setTyped({ ...typed, again })}
          error={typed.again !== '' && trouble === 'differs' ? t('passphraseDiffers') : undefined}
        />
        <Button disabled={!isAllowed || trouble !== ''} onClick={() => void set()}>
          {t(kept ? 'passphraseChange' : 'passphraseSave')}
        </Button>
        {(kept || wanted) && (
          <ConfirmButton disabled={!isAllowed} onConfirm={() => void clear()}>
            {t('passphraseClear')}
          </ConfirmButton>
        )}
      </fieldset>
      {said && <Sentence tone={said.tone}>{said.text}</Sentence>}
    </details>
  );
}
