/** The passphrase of this desk's snapshots: set, changed, taken away. The key stays in the browser's keeping, the passphrase itself nowhere. */
import { keepSnapshotKey, readSnapshotKey } from '@renderer/db/key-store';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { makeSnapshotKey } from '@renderer/workers/snapshot-key';
import { mayAs } from '@shared/registers/contract/context';
import { encryptedSetting } from '@shared/rules/safety/settings';
import { useEffect, useState } from 'react';
import { TextInput } from '../parts/labelled';
import './restore.css';
import { words } from './texts';

const SHORTEST = 10;

interface Said {
  readonly tone: 'done' | 'late';
  readonly text: string;
}

/** For supervisors; shows nothing to others. */
export function PassphraseForm() {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, run, actor } = useDesk();
  const encrypted = useLive(() => readSetting(db, encryptedSetting), [db]);
  const [kept, setKept] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    void readSnapshotKey().then((key) => setKept(key !== null));
  }, []);
  if (!mayAs(actor.role, 'supervisor') || encrypted === undefined || kept === null) return null;

  /** The setting first: with it and without a key nothing is written in clear, the other way round it would be. */
  const change = async (passphrase: string | null): Promise<void> => {
    const key = passphrase === null ? null : await makeSnapshotKey(passphrase);
    const done = await run('setting.put', { key: encryptedSetting.key, value: passphrase !== null });
    if (!done.ok) return setSaid({ tone: 'late', text: sentence(done.error) });
    await keepSnapshotKey(key);
    setKept(key !== null);
    setSaid({ tone: 'done', text: t(key ? 'set.saved' : 'set.gone') });
  };
  return (
    <section className="card restore-card" aria-label={t('set.title')}>
      <b>{t('set.title')}</b>
      <p className="muted">{t(!encrypted ? 'set.none' : kept ? 'set.on' : 'set.lost')}</p>
      {said && <Sentence tone={said.tone}>{said.text}</Sentence>}
      <Twice change={encrypted && kept} onDone={(passphrase) => void change(passphrase)} />
      {encrypted && (
        <div className="row">
          <ConfirmButton onConfirm={() => void change(null)}>{t('set.off')}</ConfirmButton>
        </div>
      )}
    </section>
  );
}

/** Typed twice: a slip in it would lock everybody out. */
function Twice({ change, onDone }: { readonly change: boolean; readonly onDone: (passphrase: string) => void }) {
  const t = useText(words);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const short = first.trim().length < SHORTEST;
  const differs = first !== again;
  const done = (): void => {
    setAsked(true);
    if (short || differs) return;
    setFirst('');
    setAgain('');
    setAsked(false);
    onDone(first);
  };
  return (
    <form
      className="row restore-ask"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <TextInput
        label={t('set.first')}
        type="password"
        value={first}
        onChange={setFirst}
        {...(asked && short ? { error: t('set.short') } : { hint: t('set.short') })}
      />
      <TextInput
        label={t('set.again')}
        type="password"
        value={again}
        onChange={setAgain}
        {...(asked && !short && differs && { error: t('set.differs') })}
      />
      <Button onClick={done}>{t(change ? 'set.change' : 'set.save')}</Button>
    </form>
  );
}
