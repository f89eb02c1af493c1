/** 多台前台: exchange with other desks by files, how far each is, and what two desks did apart (BY-14). */
import { listedConflicts } from '@renderer/db/merge/listed';
import { otherDesks } from '@renderer/db/merge/peers';
import { newerCount } from '@renderer/db/merge/store';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { may } from '@shared/rules/rights/may';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConflictCard } from './conflict-card';
import { DesksTable } from './desks-table';
import './desks.css';
import { words } from './texts';
import { useExchange } from './use-exchange';

export function DesksPage() {
  const t = useText(words);
  const { db, site, actor, demo } = useDesk();
  const work = useExchange();
  const desks = useLive(() => otherDesks(db), [db]) ?? [];
  const newer = useLive(() => newerCount(db), [db]) ?? 0;
  const [chosen, setChosen] = useState<string | null>(null);
  const known = desks.filter(({ has }) => has !== null);
  // With one other desk there is no question for whom it is.
  const to = known.find(({ chain }) => chain === (chosen ?? (known.length === 1 ? known[0]?.chain : ''))) ?? null;
  const mayExchange = may(actor.role, 'desks.exchange') && !demo;
  return (
    <div className="page desks">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      {mayExchange && site.desk === '' && (
        <Sentence tone="calm">
          {t('noLetter')} <Link href="/settings">{t('toSettings')}</Link>
        </Sentence>
      )}
      {mayExchange && site.desk !== '' && (
        <section className="card desks-exchange" aria-label={t('exchange')}>
          <span className="row">
            {known.length > 0 && (
              <label className="row">
                {t('forWhom')}
                <select className="filter-control" value={to?.chain ?? ''} onChange={(event) => setChosen(event.target.value)}>
                  <option value="">{t('forAll')}</option>
                  {known.map(({ chain, desk }) => (
                    <option key={chain} value={chain}>
                      {t('forOne', { desk: desk || '–' })}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <Button tone="main" disabled={work.busy !== null} onClick={() => void work.write(to)}>
              {t('save')}
            </Button>
            <Button disabled={work.busy !== null} onClick={() => void work.read()}>
              {t('open')}
            </Button>
          </span>
          <p className="muted">{t('private')}</p>
        </section>
      )}
      {work.busy && <ProgressPanel title={t(work.busy)} done={0} all={0} />}
      {work.said.map(({ tone, text }) => (
        <Sentence key={text} tone={tone}>
          {text}
        </Sentence>
      ))}
      {newer > 0 && <Sentence tone="calm">{t('newer', { n: newer })}</Sentence>}
      <DesksTable desks={desks} />
      <Conflicts />
    </div>
  );
}

function Conflicts() {
  const t = useText(words);
  const { db } = useDesk();
  const [all, setAll] = useState(false);
  const listed = useLive(() => listedConflicts(db), [db]);
  if (!listed) return null;
  const shown = listed.filter(({ looked }) => all || !looked);
  return (
    <section className="stack" aria-label={t('conflicts')}>
      <span className="row">
        <h2>{t('conflicts')}</h2>
        {listed.some(({ looked }) => looked) && (
          <label className="row push">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            {t('showLooked')}
          </label>
        )}
      </span>
      {listed.length > 0 && <p className="muted">{t('conflictsHint')}</p>}
      {shown.length === 0 && <p className="muted">{t('noConflicts')}</p>}
      <ul className="conflicts">
        {shown.map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}
