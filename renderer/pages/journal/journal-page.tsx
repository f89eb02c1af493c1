/** The check of the journal that anybody can run (AUD-1): progress, cancel, a plain result, and where records differ. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { DifferencesTable } from './differences-table';
import './journal.css';
import { words } from './texts';
import { useChainCheck } from './use-chain-check';

export function JournalPage() {
  const t = useText(words);
  const { busy, came, report, begin, stop } = useChainCheck();
  return (
    <div className="page stack">
      <h1>{t('title')}</h1>
      <p className="muted">{t('what')}</p>
      {busy && <ProgressPanel title={busy.title} done={busy.done} all={busy.all} percent onCancel={stop} />}
      {came && <Sentence tone={came.tone}>{came.text}</Sentence>}
      {report && report.differences.length > 0 && <DifferencesTable differences={report.differences} wrong={report.wrong} />}
      {report && <span className="muted small num">{t('head', { hash: report.headHash })}</span>}
      {!busy && (
        <div>
          <Button tone="main" onClick={begin}>
            {t(came === null ? 'begin' : 'again')}
          </Button>
        </div>
      )}
    </div>
  );
}
