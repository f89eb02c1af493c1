/** Before anybody signs in: the database and its copies do not agree. What was found, what comes back, one way on. */
import type { StartAlarm } from '@renderer/desk/start-desk';
import type { FolderControl, Host } from '@renderer/host/host';
import type { SecondFolderState } from '@renderer/host/vault';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useEffect, useRef, useState } from 'react';
import { useKeysIn } from '../parts/use-keys-in';
import { alarmText, copiesOfAlarm } from './alarm-text';
import { FoundTable } from './found-table';
import { FreshStart } from './fresh-start';
import { waysBack } from './plan';
import './recovery.css';
import { RecoveryDone } from './recovery-done';
import { words } from './texts';
import { type PickedFile, useRebuild } from './use-rebuild';
import { WayChoice } from './way-choice';
import { WhatComesBack } from './what-comes-back';

interface RecoveryPageProps {
  readonly host: Host;
  readonly alarm: StartAlarm;
  /** Looks at everything anew: after a rebuild, or with another disk plugged in. */
  readonly onAgain: () => void;
  /** Takes the database as it is. */
  readonly onGoOn: () => void;
}

export function RecoveryPage({ host, alarm, onAgain, onGoOn }: RecoveryPageProps) {
  const t = useText(words);
  const language = useLanguage();
  const refusal = useRefusal();
  const place = useRef<HTMLElement>(null);
  const all = copiesOfAlarm(alarm);
  const ways = waysBack(all, alarm.found);
  const [chosen, setChosen] = useState('');
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { state, start, cancel } = useRebuild(host, alarm.db);
  const second = useSecond(host);
  const { title, text } = alarmText(alarm, ways.length > 0, language);
  const way = picked === null ? (ways.find(({ key }) => key === chosen) ?? ways[0] ?? null) : null;
  const copies = all.find(({ site }) => site === way?.site) ?? all[0] ?? null;
  const empty = alarm.verdict.kind === 'empty';
  // Where the database holds more than any copy, going on with it is what loses nothing.
  const goesOn = alarm.verdict.kind === 'other' || alarm.verdict.kind === 'foreign' || alarm.verdict.kind === 'noted';
  const possible = way !== null || picked !== null;
  const recover = (): void => void start(way, picked, passphrase);
  const main = goesOn && picked === null ? onGoOn : possible ? recover : onAgain;
  const pick = async (): Promise<void> => {
    const file = await host.openFile(['.dbsnap']).catch(() => null);
    if (file) setPicked(file);
  };

  useLookAgain(host, onAgain);
  useEffect(() => place.current?.focus(), []);
  useKeysIn(place, (event) => {
    if (event.key !== 'Enter' || state.kind === 'running' || state.kind === 'done' || event.target instanceof HTMLButtonElement) return;
    // The word that confirms a new beginning is being typed: its Enter is not the recovery's.
    if (event.target instanceof Element && event.target.closest('.recovery-fresh')) return;
    event.preventDefault();
    main();
  });

  return (
    <main className="recovery" ref={place} tabIndex={-1}>
      <div className="card recovery-card" role={state.kind === 'done' ? undefined : 'alert'}>
        {state.kind === 'done' ? (
          <RecoveryDone restored={state.restored} onEnter={onAgain} />
        ) : (
          <>
            <h1>{title}</h1>
            {text.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <FoundTable found={alarm.found} copies={copies} second={second} />
            {possible && (!goesOn || picked !== null) && <WhatComesBack way={way} copies={copies} seq={alarm.found.database.seq} />}
            {state.kind === 'refused' && <Sentence>{refusal(state.refusal)}</Sentence>}
            {state.kind === 'running' ? (
              <ProgressPanel title={t('recovering')} done={state.percent} all={100} percent onCancel={cancel} />
            ) : (
              <>
                <WayChoice
                  ways={ways}
                  chosen={way?.key ?? ''}
                  picked={picked}
                  onChoose={(key) => {
                    setPicked(null);
                    setChosen(key);
                  }}
                  needsPassphrase={state.kind === 'refused' && state.refusal.code === 'snapshot.passphrase'}
                  passphrase={passphrase}
                  onPassphrase={setPassphrase}
                />
                <footer className="row">
                  {goesOn && picked === null && (
                    <Button tone="main" onClick={onGoOn} keys="Enter">
                      {t('goOn')}
                    </Button>
                  )}
                  {possible && (
                    <Button
                      tone={goesOn && picked === null ? 'plain' : 'main'}
                      onClick={recover}
                      {...(goesOn && picked === null ? {} : { keys: 'Enter' })}
                    >
                      {t('recover')}
                    </Button>
                  )}
                  <Button tone={possible || goesOn ? 'plain' : 'main'} onClick={onAgain}>
                    {t('again')}
                  </Button>
                  <Button onClick={() => void pick()}>{t('pick')}</Button>
                  {host.folder && <FolderOffer folder={host.folder} />}
                  {host.kind === 'electron' && <Button onClick={() => void host.vault?.openFolder()}>{t('openFolder')}</Button>}
                  {!empty && !goesOn && <ConfirmButton onConfirm={onGoOn}>{t('goOn')}</ConfirmButton>}
                </footer>
                {empty && <FreshStart found={alarm.found} onFresh={onGoOn} />}
                <p className="muted small">{t('safe')}</p>
              </>
            )}
          </>
        )}
      </div>
    </main>
  );
}

/** In a browser the copies lie in a folder that has to be granted anew; the program then looks at it with another host. */
function FolderOffer({ folder }: { readonly folder: FolderControl }) {
  const t = useText(words);
  if (folder.grant === 'ask') return <Button onClick={() => void folder.askAgain()}>{t('folder.ask', { name: folder.name })}</Button>;
  return folder.grant === 'none' ? <Button onClick={() => void folder.choose()}>{t('folder.choose')}</Button> : null;
}

/** Another host brings other copies. */
function useLookAgain(host: Host, look: () => void): void {
  const seen = useRef(host);
  useEffect(() => {
    if (seen.current === host) return;
    seen.current = host;
    look();
  });
}

/** What the second folder says of itself; null while it has not answered. */
function useSecond(host: Host): SecondFolderState | null {
  const [second, setSecond] = useState<SecondFolderState | null>(null);
  useEffect(() => {
    let left = false;
    void host.vault?.second
      ?.state()
      .then((state) => !left && setSecond(state))
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [host]);
  return second;
}
