/** The check of the journal that anybody can run (AUD-1): progress, cancel, a plain result. */
import { checkJournal } from '@renderer/db/check-journal';
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useEffect, useRef, useState } from 'react';
import { type ReportText, reportText } from './report-text';
import { words } from './texts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly text: ReportText; readonly head: string };

export function JournalPage() {
  const t = useText(words);
  const language = useLanguage();
  const { db } = useDesk();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef(false);
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const check = async (): Promise<void> => {
    stop.current = false;
    setState({ kind: 'running', percent: 0 });
    const onProgress = (part: number): void => setState({ kind: 'running', percent: Math.round(part * 100) });
    try {
      const report = await checkJournal(db, onProgress, () => stop.current);
      setState(report === null ? { kind: 'stopped' } : { kind: 'done', text: reportText(report, language), head: report.headHash });
    } catch (error) {
      setState({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' });
    }
  };
  return (
    <div className="page stack">
      <h1>{t('title')}</h1>
      <p className="muted">{t('what')}</p>
      {state.kind === 'running' && (
        <ProgressPanel
          title={t('running')}
          done={state.percent}
          all={100}
          onCancel={() => {
            stop.current = true;
          }}
        />
      )}
      {state.kind === 'stopped' && <Sentence tone="calm">{t('stopped')}</Sentence>}
      {state.kind === 'failed' && <Sentence>{t('failed', { reason: state.reason })}</Sentence>}
      {state.kind === 'done' && (
        <>
          <Sentence tone={state.text.good ? 'done' : 'late'}>{state.text.sentences.join(' ')}</Sentence>
          <span className="muted small num">{t('head', { hash: state.head })}</span>
        </>
      )}
      {state.kind !== 'running' && (
        <div>
          <Button tone="main" onClick={() => void check()}>
            {t(state.kind === 'idle' ? 'begin' : 'again')}
          </Button>
        </div>
      )}
    </div>
  );
}
