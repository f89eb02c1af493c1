/** The figures of any span, told by groups; every one opens the records behind it (ST-1, ST-2, ST-3). */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { useDrawingEarly } from '@renderer/ui/charts/early';
import { Button } from '@renderer/ui/parts/button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { clockOf, dayOf } from '@shared/base/time';
import { runningWords, wholeWords } from '@shared/rules/statistics/running';
import { cutOffSetting } from '@shared/rules/statistics/settings';
import type { Span } from '@shared/rules/statistics/spans';
import { useCallback, useDeferredValue } from 'react';
import { Link, useLocation } from 'wouter';
import { PeriodBar } from './period-bar';
import { type Place, pathOf, placeOf, TABS } from './place';
import { RecordsPanel } from './records-panel';
import { ReportBar } from './report-bar';
import './statistics.css';
import { TabView } from './tab-view';
import { words } from './texts';
import { useReport } from './use-report';
import { useStatisticsKeys } from './use-statistics-keys';

const MINUTE = 60;

export function StatisticsPage() {
  useDrawingEarly();
  const { db } = useDesk();
  const [path] = useLocation();
  const today = dayOf(useNow(MINUTE));
  const cutOff = useLive(() => readSetting(db, cutOffSetting), [db]);
  if (cutOff === undefined) return null;
  return <Statistics place={placeOf(path, today, cutOff)} today={today} cutOff={cutOff} />;
}

interface StatisticsProps {
  readonly place: Place;
  readonly today: string;
  readonly cutOff: number;
}

function Statistics({ place, today, cutOff }: StatisticsProps) {
  const t = useText(words);
  const say = useLabel();
  const marks = useMarks();
  const sayRefusal = useRefusal();
  const [, go] = useLocation();
  const { state, report, again, stop } = useReport(place.span);
  const goSpan = (span: Span): void => go(pathOf({ ...place, span, behind: '' }), { replace: true });
  const here = pathOf({ ...place, behind: '' });
  const open = useCallback(
    (behind: string) => go(behind === '' ? here : `${here}/${encodeURIComponent(behind)}`, { replace: true }),
    [go, here],
  );
  // Drawn in small pieces: a tab of a dozen tables would hold the window.
  const tab = useDeferredValue(place.tab);
  const counted = useDeferredValue(report);
  const running = report === null ? [] : [runningWords(report.spans), wholeWords(report.spans)].filter((words) => words !== null);
  const list = useStatisticsKeys(place.span, cutOff, goSpan, again);
  return (
    <div className="statistics" ref={list}>
      <header className="statistics-head">
        <div className="row">
          <h1>{t('title')}</h1>
          <nav className="row statistics-tabs" aria-label={t('title')}>
            {TABS.map((tab) => (
              <Link
                key={tab}
                href={pathOf({ ...place, tab, behind: '' })}
                className={tab === place.tab ? 'chip on' : 'chip'}
                aria-current={tab === place.tab ? 'page' : undefined}
              >
                {t(`tab.${tab}`)}
              </Link>
            ))}
          </nav>
          <ReportBar span={place.span} />
        </div>
        <div className="row">
          <PeriodBar span={place.span} today={today} cutOff={cutOff} onSpan={goSpan} />
          <span className="row push">
            {report && <span className="muted small num">{t('asOf', { time: `${report.now.slice(5, 10)} ${clockOf(report.now)}` })}</span>}
            <Button small onClick={again} keys="R">
              {t('again')}
            </Button>
          </span>
        </div>
        {running.length > 0 && <p className="statistics-running small">{marks.sentences(running.map(say))}</p>}
      </header>
      {state.kind === 'running' && (
        <ProgressPanel
          title={t(state.step === 'count' ? 'step.count' : 'step.read')}
          done={Math.round(state.done * 100)}
          all={100}
          percent
          onCancel={stop}
        />
      )}
      {state.kind === 'refused' &&
        (state.refusal.code === 'job.cancelled' ? (
          <Sentence tone="calm">{t('stopped')}</Sentence>
        ) : (
          <Sentence>{sayRefusal(state.refusal)}</Sentence>
        ))}
      {report && (
        <div className={place.behind === '' ? 'statistics-body' : 'statistics-body beside'}>
          <div key={tab} className="statistics-main" data-wide="" aria-busy={state.kind === 'running'}>
            {counted && <TabView tab={tab} report={counted} onOpen={open} narrow={place.behind !== ''} />}
            <p className="muted small">{t('keys')}</p>
          </div>
          {place.behind !== '' && <RecordsPanel key={place.behind} report={report} behind={place.behind} onClose={() => open('')} />}
        </div>
      )}
    </div>
  );
}
