/** Who sits here now: a name, a PIN. The path and the drafts stay, so that the next person goes on where the screen was. */
import { useLive } from '@renderer/db/use-live';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { doorState } from '@renderer/desk/recover';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useState } from 'react';
import { CodeForm } from './code-form';
import './sign-in.css';
import { words } from './texts';
import { WhoForm } from './who-form';

export function SignInPage() {
  const t = useText(words);
  const { site, demo, db, host } = useOpenDesk();
  const lastId = useSession((state) => state.lastId);
  const ended = useSession((state) => state.ended);
  const signIn = useSession((state) => state.signIn);
  const sentence = useRefusal();
  const [byCode, setByCode] = useState(false);
  const [said, setSaid] = useState('');
  // Asked anew after the code: the key may be here then.
  const door = useLive(() => doorState({ db, host }), [db, host, byCode]);
  const away = !demo && (door?.key === 'missing' || door?.key === 'shut');
  return (
    <main className="sign-in">
      <div className="card sign-in-card">
        <h1>{site.name}</h1>
        {ended && <Sentence>{sentence(ended)}</Sentence>}
        {away && !byCode && <Sentence>{t(door.key === 'shut' ? 'keyShut' : 'keyMissing')}</Sentence>}
        {said !== '' && !byCode && <Sentence tone="done">{said}</Sentence>}
        {byCode ? (
          <CodeForm
            onDone={(manager, newPin) => {
              if (newPin) return signIn(manager);
              setSaid(t('keyBack'));
              setByCode(false);
            }}
            onBack={() => setByCode(false)}
          />
        ) : (
          <WhoForm first={lastId} onSignedIn={signIn} />
        )}
        {demo && <p className="muted">{t('demoNote')}</p>}
        {lastId !== '' && <p className="muted small">{t('draftKept')}</p>}
        {!demo && door?.code && !byCode && (
          <div className="row">
            <Button small={!away} tone={away ? 'main' : 'plain'} onClick={() => setByCode(true)}>
              {t('useCode')}
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}
