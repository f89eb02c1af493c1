/** 恢复: choose a snapshot, see what is in it and what came after it, then put back a few records or all of it. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { may } from '@shared/rules/rights/may';
import { LastRestore } from './last-restore';
import { OpenPassphrase } from './open-passphrase';
import { OpenedCopy } from './opened-copy';
import './restore.css';
import { SnapshotList } from './snapshot-list';
import { words } from './texts';
import { type Busy, type RestoreWork, useRestore } from './use-restore';

export function RestorePage() {
  const t = useText(words);
  const { actor, demo } = useDesk();
  if (demo || !may(actor.role, 'restore.look')) {
    return (
      <div className="page restore">
        <h1>{t('title')}</h1>
        <p className="muted">{t(demo ? 'demo' : 'right')}</p>
      </div>
    );
  }
  return <Restore />;
}

function Restore() {
  const t = useText(words);
  const work = useRestore();
  const { busy, locked, opened } = work;
  return (
    <div className="page restore">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      <LastRestore />
      <Told work={work} />
      {busy && <Working busy={busy} stop={work.stop} />}
      {locked !== null && !busy && <OpenPassphrase work={work} chosen={locked} />}
      {opened && <OpenedCopy key={opened.seen.header.at} work={work} opened={opened} />}
      {!opened && <SnapshotList work={work} />}
    </div>
  );
}

function Told({ work: { refusal, put } }: { readonly work: RestoreWork }) {
  const t = useText(words);
  const sentence = useRefusal();
  if (put !== null) return <Sentence tone="done">{t('putDone', { n: put })}</Sentence>;
  if (!refusal || refusal.code === 'snapshot.locked') return null;
  if (refusal.code === 'job.cancelled') return <Sentence tone="calm">{t('cancelled')}</Sentence>;
  const of = refusal.params?.['of'];
  return (
    <Sentence>
      {of !== undefined && of !== '' && t('ofRecord', { no: of })}
      {refusal.code === 'host.unreadable' ? t('unreadable') : sentence(refusal)}
      {of !== undefined && ` ${t('nothingChanged')}`}
    </Sentence>
  );
}

type Step = Extract<keyof typeof words, `busy.${string}`>;

function Working({ busy: { step, done, whole }, stop }: { readonly busy: Busy; readonly stop: () => void }) {
  const t = useText(words);
  const title = `busy.${step}` in words ? t(`busy.${step}` as Step) : t('title');
  const panel = <ProgressPanel title={title} done={Math.round(done * 100)} all={100} percent onCancel={stop} />;
  if (!whole) return panel;
  return (
    <div className="restore-cover" role="dialog" aria-modal="true" aria-label={t('whole')}>
      <div>
        {panel}
        <p className="muted">{t('stay')}</p>
      </div>
    </div>
  );
}
