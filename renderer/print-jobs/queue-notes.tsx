/** What is said of the print queue: each job while it waits and prints, what came of it, and the last ones to be printed again. */
import { useText } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { useEffect, useState } from 'react';
import { AgainForm } from './again-form';
import { type Again, dismiss, printAgain, type QueuedJob, usePrintQueue } from './print-queue';
import { words } from './texts';

/** What came out well is spoken of for so long; trouble stays until it is closed. */
const DONE_SECONDS = 10;
const BY_DIALOG: Again = { from: 1, copies: 1, ask: true };

export function QueueNotes() {
  const t = useText(words);
  const jobs = usePrintQueue((state) => state.jobs);
  const open = usePrintQueue((state) => state.open);
  const setOpen = usePrintQueue((state) => state.setOpen);
  const [again, setAgain] = useState<number | null>(null);
  const chosen = jobs.find(({ id, state }) => id === again && state === 'done');
  const waiting = jobs.filter(({ state }) => state === 'waiting');
  const newest = jobs.findLast(({ state }) => state === 'done')?.id;
  const ended = jobs.filter(({ state }) => state === 'done' || state === 'failed');
  if (chosen)
    return (
      <AgainForm
        job={chosen}
        onClose={() => setAgain(null)}
        onPrint={(wish) => {
          setAgain(null);
          setOpen(false);
          printAgain(chosen.id, wish);
        }}
      />
    );
  return (
    <>
      {jobs
        .filter(({ id, told, state }) => told && state !== 'waiting' && (state !== 'done' || id === newest))
        .map((job) => (
          <JobNote key={job.id} job={job} onAgain={() => setAgain(job.id)} />
        ))}
      {waiting.map((job, index) => (
        <Sentence
          key={job.id}
          tone="calm"
          action={
            <Button small onClick={() => dismiss(job.id)}>
              {t('dropJob')}
            </Button>
          }
        >
          {t('waiting', { name: job.name || t('unnamed') })} · {t('waitingFor', { n: index + 1 })}
        </Sentence>
      ))}
      {open && (
        <section className="card stack" aria-label={t('queueTitle')}>
          <div className="row">
            <b>{t('queueTitle')}</b>
            <span className="push">
              <Button small onClick={() => setOpen(false)}>
                {t('close')}
              </Button>
            </span>
          </div>
          {ended.length === 0 && <span className="muted">{t('queueNone')}</span>}
          {ended.map((job) => (
            <div className="row" key={job.id}>
              <span>
                {job.name || t('unnamed')} · {t(job.state === 'failed' ? 'state.failed' : 'state.done')}
              </span>
              <span className="push">
                {job.state === 'failed' ? (
                  <Button small onClick={() => printAgain(job.id, null)}>
                    {t('retry')}
                  </Button>
                ) : (
                  job.paper && (
                    <Button small onClick={() => setAgain(job.id)}>
                      {t('againGo')}
                    </Button>
                  )
                )}
              </span>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function JobNote({ job, onAgain }: { readonly job: QueuedJob; readonly onAgain: () => void }) {
  const t = useText(words);
  switch (job.state) {
    case 'waiting':
      return null;
    case 'laying':
      return <ProgressPanel title={t('working')} done={job.done} all={job.all} />;
    case 'printing':
      return (
        <Sentence tone="calm">
          {t('printing', { name: job.name, n: job.sheets.reduce((sum, sheet) => sum + sheet.pages, 0) })}
          {job.paper && <> · {job.printer === '' ? t('printingDialog') : t('printingOn', { printer: job.printer })}</>}
        </Sentence>
      );
    case 'failed':
      return <Failed job={job} />;
    case 'done':
      return <Done job={job} onAgain={onAgain} />;
  }
}

function Failed({ job: { id, sentence } }: { readonly job: QueuedJob }) {
  const t = useText(words);
  const remembered = usePreferences((state) => Object.keys(state.printers).length > 0);
  return (
    <Sentence
      action={
        <span className="row">
          <Button small onClick={() => printAgain(id, null)}>
            {t('retry')}
          </Button>
          {remembered && (
            <Button small onClick={() => printAgain(id, BY_DIALOG)}>
              {t('byDialog')}
            </Button>
          )}
          <Button small onClick={() => dismiss(id)}>
            {t('close')}
          </Button>
        </span>
      }
    >
      {sentence}
    </Sentence>
  );
}

function Done({ job: { id, sentence, paper }, onAgain }: { readonly job: QueuedJob; readonly onAgain: () => void }) {
  const t = useText(words);
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), DONE_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <Sentence
      tone="done"
      action={
        paper && (
          <Button small onClick={onAgain}>
            {t('again')}
          </Button>
        )
      }
    >
      {sentence}
    </Sentence>
  );
}
