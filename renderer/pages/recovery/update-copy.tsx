/** A new version before its first start: the snapshot it makes of the records, and the question when it could not. */
import type { Copying } from '@renderer/desk/open-desk';
import type { Uncopied } from '@renderer/desk/start-desk';
import type { CopyDue } from '@renderer/desk/update-copy';
import type { Host } from '@renderer/host/host';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { useRef } from 'react';
import { sayReason } from '../safety/finding-words';
import './recovery.css';
import { words } from './update-texts';
import { useFirstFocus } from './use-first-focus';

/** Writing it and reading it back take about as long. */
const HALF = 50;

export function UpdateCopying({ copying }: { readonly copying: Copying }) {
  const t = useText(words);
  const { due, seconds, progress, stop } = copying;
  const percent = progress === null ? 0 : (progress.step === 'snapshot.check' ? HALF : 0) + Math.round(progress.done * HALF);
  return (
    <main className="recovery">
      <div className="card recovery-card">
        <h1>{t('copying.title')}</h1>
        <p>
          <Why due={due} />{' '}
          {t('copying.text', { n: seconds < 120 ? seconds : Math.round(seconds / 60), unit: t(seconds < 120 ? 'seconds' : 'minutes') })}
        </p>
        <ProgressPanel title={t('copying.work')} done={percent} all={100} percent onCancel={stop} />
      </div>
    </main>
  );
}

interface UpdateUncopiedProps {
  readonly host: Host;
  readonly uncopied: Uncopied;
  readonly onAgain: () => void;
  readonly onGoOn: () => void;
}

export function UpdateUncopied({ host, uncopied, onAgain, onGoOn }: UpdateUncopiedProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place);
  const language = useLanguage();
  const { due, refusal } = uncopied;
  const { reason } = refusal.params ?? {};
  const known = typeof reason === 'string' ? { ...refusal, params: { ...refusal.params, reason: sayReason(reason, language) } } : refusal;
  return (
    <main className="recovery">
      <div className="card recovery-card" role="alert">
        <h1>{t('uncopied.title')}</h1>
        <p>
          <Why due={due} /> {refusal.code === 'job.cancelled' ? t('uncopied.stopped') : `${sentence(known)}${t('stop')}`}
        </p>
        <p>{t('uncopied.text')}</p>
        <footer className="row" ref={place}>
          <Button tone="main" onClick={onAgain} keys="Enter">
            {t('again')}
          </Button>
          <Button onClick={onGoOn}>{t('goOn')}</Button>
          {host.kind === 'electron' && <Button onClick={() => void host.vault?.openFolder()}>{t('openFolder')}</Button>}
        </footer>
      </div>
    </main>
  );
}

function Why({ due }: { readonly due: CopyDue }) {
  const t = useText(words);
  return <>{due.reason === 'update' ? t('why.update', { from: due.from, to: due.to }) : t('why.migration')}</>;
}
