/** The weekly workbook: every week with its state, export with progress, hand over and note it; and the check of one that came back. */
import { hasOthers } from '@renderer/db/merge/store';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { weekStates } from '@renderer/db/week-reports';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Loading } from '@renderer/ui/parts/loading';
import { Sentence } from '@renderer/ui/parts/sentence';
import { dayOf, isoWeek } from '@shared/base/time';
import { may } from '@shared/rules/rights/may';
import { exportPrivacy, exportPublicKey, exportReceiver } from '@shared/rules/weekly/settings';
import { exportTemplate } from '@shared/rules/weekly/template';
import { keyCode } from '@shared/workbook/spoken-code';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CheckResult } from './check-result';
import { CompareResult } from './compare-result';
import './export.css';
import { ExportResult } from './export-result';
import { HandResult } from './hand-result';
import { OpinionsResult } from './opinions-result';
import { FillResult } from './template/fill-result';
import { TemplatePanel } from './template/template-panel';
import { words as templateWords } from './template/texts';
import { useFill } from './template/use-fill';
import { words } from './texts';
import { useCheck } from './use-check';
import { useCompare } from './use-compare';
import { useExport } from './use-export';
import { useHandOver } from './use-hand-over';
import { useOpinions } from './use-opinions';
import { WeekLine } from './week-line';

const PRIVACIES: readonly Privacy[] = ['masked', 'left', 'full'];
const MINUTE = 60;

export function ExportPage() {
  const t = useText(words);
  const templateText = useText(templateWords);
  const { actor, db } = useDesk();
  const isExporter = may(actor.role, 'week.export');
  const [, go] = useLocation();
  const now = useNow(MINUTE);
  const { state, start, cancel } = useExport();
  const checking = useCheck();
  const comparing = useCompare();
  const handing = useHandOver();
  const opinions = useOpinions();
  const filling = useFill();
  const [mapping, setMapping] = useState(false);
  const [chosen, setChosen] = useState<Privacy | null>(null);
  const data = useLive(
    async () => ({
      weeks: await weekStates(db, now),
      privacy: await readSetting(db, exportPrivacy),
      receiver: await readSetting(db, exportReceiver),
      hasTemplate: (await readSetting(db, exportTemplate)) !== null,
      keyCode: keyCode(await readSetting(db, exportPublicKey)),
      wholeSite: await hasOthers(db),
    }),
    [db, now],
  );
  if (!data) return <Loading />;
  const current = isoWeek(dayOf(now));
  const privacy = chosen ?? data.privacy;
  /** Head office's own workbook goes with every export, as a further file. */
  const exportAll = async (week: string): Promise<void> => {
    comparing.close();
    if ((await start(week, privacy)) && data.hasTemplate) await filling.start(week, privacy);
  };
  return (
    <div className="page export">
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="row push">
          <Button small onClick={() => void checking.start()}>
            {t('check')}
          </Button>
          {isExporter && (
            <Button small onClick={() => void opinions.start()}>
              {t('opinions')}
            </Button>
          )}
          {may(actor.role, 'setting.put') && (
            <Button small pressed={mapping} onClick={() => setMapping(!mapping)}>
              {templateText('title')}
            </Button>
          )}
          <Button small onClick={() => go('/r/weekreports')}>
            {t('open')}
          </Button>
        </span>
      </div>
      <p className="muted">{t('intro')}</p>
      {data.wholeSite && <Sentence tone="calm">{t('wholeSite')}</Sentence>}
      <CheckResult state={checking.state} onCancel={checking.cancel} />
      {mapping && <TemplatePanel />}
      <OpinionsResult state={opinions.state} onCancel={opinions.cancel} />
      {!isExporter && <Sentence tone="calm">{t('notYours')}</Sentence>}
      {isExporter && (
        <fieldset className="row export-privacy">
          <legend>{t('privacy')}</legend>
          {PRIVACIES.map((one) => (
            <label key={one} className="row">
              <input type="radio" name="privacy" checked={privacy === one} onChange={() => setChosen(one)} />
              {t(`privacy.${one}`)}
            </label>
          ))}
          <span className="muted small">{t('privacyHint')}</span>
        </fieldset>
      )}
      <ExportResult state={state} onCancel={cancel} />
      <CompareResult state={comparing.state} onCancel={comparing.cancel} onClose={comparing.close} />
      <HandResult state={handing.state} />
      <FillResult state={filling.state} onCancel={filling.cancel} />
      <table className="export-weeks card">
        <thead>
          <tr>
            {(['week', 'days', 'state', 'file'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {data.weeks.map((one) => (
            <WeekLine
              key={one.week}
              state={one}
              current={one.week === current}
              busy={state.kind === 'running' || comparing.state.kind === 'running' || filling.state.kind === 'running'}
              receiver={data.receiver}
              handing={handing.state.kind === 'running'}
              onExport={(week) => void exportAll(week)}
              onCompare={(week, report) => void comparing.start(week, report)}
              onHand={handing.hand}
              onFill={data.hasTemplate ? (week) => void filling.start(week, privacy) : null}
            />
          ))}
        </tbody>
      </table>
      <p className="muted small">{t('handHint')}</p>
      {data.keyCode !== '' && <p className="muted small">{t('siteKey', { code: data.keyCode })}</p>}
    </div>
  );
}
