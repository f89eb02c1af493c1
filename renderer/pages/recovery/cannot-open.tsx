/** The database cannot be opened: why, who may hold it, and that nothing is lost. It is never offered to be made anew. */
import type { Host } from '@renderer/host/host';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { Refusal } from '@shared/base/result';
import { useEffect, useRef } from 'react';
import './recovery.css';
import { words } from './texts';
import { useFirstFocus } from './use-first-focus';

interface CannotOpenProps {
  readonly host: Host;
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

/** What holds it usually lets go within seconds. */
const RETRY_MS = 8000;

export function CannotOpen({ host, refusal, onRetry }: CannotOpenProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place);
  const busy = refusal.code === 'database.busy';
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(onRetry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [busy, onRetry]);
  return (
    <main className="recovery">
      <div className="card recovery-card" role="alert">
        <h1>{t('program')}</h1>
        <p>{sentence(refusal)}</p>
        {busy && <p className="muted">{t('busy.who')}</p>}
        <footer className="row" ref={place}>
          {refusal.code !== 'database.newer' && (
            <Button tone="main" onClick={onRetry} keys="Enter">
              {t('retry')}
            </Button>
          )}
          {host.kind === 'electron' && <Button onClick={() => void host.vault?.openFolder()}>{t('openFolder')}</Button>}
        </footer>
      </div>
    </main>
  );
}

export function Elsewhere() {
  const t = useText(words);
  return (
    <main className="recovery">
      <div className="card recovery-card" role="status">
        <h1>{t('elsewhere')}</h1>
        <p>{t('elsewhere.text')}</p>
      </div>
    </main>
  );
}
