/** 总部汇总: weekly files of many sites read and judged as the command line does, laid side by side, and saved as one workbook (EX-6). */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Sentence } from '@renderer/ui/parts/sentence';
import { collectedData } from '@shared/group/collected-data';
import { may } from '@shared/rules/rights/may';
import { useMemo, useState } from 'react';
import { AnswersTable } from './answers-table';
import { CorrectedTables } from './corrected-tables';
import { MissingTable, OutlierTable, SitesTable } from './desk-tables';
import { FilesTable } from './files-table';
import { GroupStateView } from './group-state';
import './head-office.css';
import { DropPlace, PickFiles } from './pick-files';
import { words } from './texts';
import { useGroup } from './use-group';

/** In the list of weeks. */
const ALL = 'all';

export function HeadOfficePage() {
  const t = useText(words);
  const { actor } = useDesk();
  if (may(actor.role, 'group.collect')) return <Collection />;
  return (
    <div className="page head-office">
      <h1>{t('title')}</h1>
      <Sentence tone="calm">{t('notYours')}</Sentence>
    </div>
  );
}

function Collection() {
  const t = useText(words);
  const { host } = useDesk();
  const { collected, state, add, save, split, clear, cancel } = useGroup();
  const [chosen, setChosen] = useState('');
  const weeks = useMemo(() => [...new Set(collected.weeks.map(({ week }) => week))].sort().reverse(), [collected]);
  const week = chosen === ALL || weeks.includes(chosen) ? chosen : (weeks[0] ?? '');
  const data = useMemo(() => (week === ALL ? collectedData(collected) : collectedData(collected, week, week)), [collected, week]);
  const busy = state.kind === 'reading' || state.kind === 'writing' || state.kind === 'splitting';
  const pick = (files: Parameters<typeof add>[0]): void => void add(files);
  return (
    <DropPlace busy={busy} onPick={pick}>
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="row push">
          {collected.files.length > 0 && (
            <Button tone="quiet" disabled={busy} onClick={clear}>
              {t('clear')}
            </Button>
          )}
          {weeks.length > 0 && (
            <label className="row">
              {t('week')}
              <select className="filter-control" value={week} onChange={(event) => setChosen(event.target.value)}>
                {weeks.map((one) => (
                  <option key={one}>{one}</option>
                ))}
                {weeks.length > 1 && <option value={ALL}>{t('allWeeks', { n: weeks.length })}</option>}
              </select>
            </label>
          )}
          <Button disabled={busy || weeks.length === 0} onClick={() => void save(data.from, data.to, 'xlsx')}>
            {t('save')}
          </Button>
          <Button disabled={busy || weeks.length === 0} onClick={() => void save(data.from, data.to, 'html')}>
            {t('savePage')}
          </Button>
          <Button disabled={busy} onClick={() => void split()}>
            {t('split')}
          </Button>
          <PickFiles busy={busy} onPick={pick} />
        </span>
      </div>
      <p className="muted">{t('intro')}</p>
      <GroupStateView state={state} isBrowser={host.kind === 'browser'} onCancel={cancel} />
      {collected.files.length === 0 ? (
        <EmptyState title={t('empty')}>{t('dropHint')}</EmptyState>
      ) : (
        <>
          <FilesTable files={data.files} />
          {weeks.length > 0 && (
            <>
              <MissingTable data={data} />
              <OutlierTable data={data} />
              <CorrectedTables data={data} />
              <AnswersTable opinions={data.opinions} />
              <SitesTable data={data} />
            </>
          )}
        </>
      )}
    </DropPlace>
  );
}
