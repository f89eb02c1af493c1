/** The check of the journal that anybody can run (AUD-1): progress, cancel, a plain result, and where records differ. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { DifferencesTable } from './differences-table';
import './journal.css';
import { reportText } from './report-text';
import { words } from './texts';
import { type Checking, useChainCheck } from './use-chain-check';

export function JournalPage() {
  const t = useText(words);
  const { checking, begin, cancel } = useChainCheck();
  return (
    <div className="page stack">
      <h1>{t('title')}</h1>
      <p className="muted">{t('what')}</p>
      {checking.kind === 'running' && <ProgressPanel title={t('running')} done={checking.percent} all={100} percent onCancel={cancel} />}
      {checking.kind === 'stopped' && <Sentence tone="calm">{t('stopped')}</Sentence>}
      {checking.kind === 'failed' && <Sentence>{t('failed', { reason: checking.reason })}</Sentence>}
      {checking.kind === 'done' && <Result report={checking.report} />}
      {checking.kind !== 'running' && (
        <div>
          <Button tone="main" onClick={begin}>
            {t(checking.kind === 'idle' ? 'begin' : 'again')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Result({ report }: { readonly report: Extract<Checking, { kind: 'done' }>['report'] }) {
  const t = useText(words);
  const { good, sentences } = reportText(report, useLanguage());
  return (
    <>
      <Sentence tone={good ? 'done' : 'late'}>{sentences.join(' ')}</Sentence>
      {report.differences.length > 0 && <DifferencesTable differences={report.differences} wrong={report.wrong} />}
      <span className="muted small num">{t('head', { hash: report.headHash })}</span>
    </>
  );
}
