/** 数据安全: what endangers the records, where every copy lies and how recent it is, and what can be done about it (BY-12). */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { ProgressPanel } from '@renderer/ui/parts/progress-panel';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import type { TrustFacts } from '@shared/rules/trust/facts';
import { useLocation } from 'wouter';
import { CopiesTable } from './copies-table';
import { FindingsList } from './findings-list';
import { OtherFacts } from './other-facts';
import { PassphraseCard } from './passphrase-card';
import './safety.css';
import { words } from './texts';
import { useCopies } from './use-copies';
import { type Steps, useSteps } from './use-steps';
import { useTrust } from './use-trust';

const TONE = { green: 'done', amber: 'today', red: 'late' } as const;
const WHOLE = 100;

export function SafetyPage() {
  const t = useText(words);
  const { host, demo } = useDesk();
  const { light, findings, facts, now } = useTrust();
  const copies = useCopies();
  const steps = useSteps();
  return (
    <div className="page safety">
      <div className="row">
        <h1>{t('title')}</h1>
        <Tag tone={TONE[light]}>{t(`light.${light}`)}</Tag>
        <span className="muted">{t('intro')}</span>
      </div>
      <FindingsList findings={findings} steps={steps} />
      {steps.busy && <ProgressPanel title={steps.busy.title} done={steps.busy.done} all={WHOLE} percent onCancel={steps.stop} />}
      {steps.said && <Sentence tone={steps.said.tone}>{steps.said.text}</Sentence>}
      {!demo && <CopySteps steps={steps} facts={facts} />}
      {copies && <CopiesTable facts={facts} copies={copies} now={now} folder={host.folder?.name ?? ''} />}
      <OtherFacts facts={facts} now={now} />
      {!demo && <PassphraseCard />}
    </div>
  );
}

interface StepsProps {
  readonly steps: Steps;
  readonly facts: TrustFacts;
}

/** The buttons, in the order of the table. */
function CopySteps({ steps, facts }: StepsProps) {
  const t = useText(words);
  const { host } = useDesk();
  const [, go] = useLocation();
  const busy = steps.busy !== null;
  const making = host.vault === null ? 'download' : 'snapshot';
  return (
    <div className="row" role="group" aria-label={t('do')}>
      {steps.may(making) && (
        <Button tone="main" disabled={busy} onClick={() => steps.run(making)}>
          {t(making)}
        </Button>
      )}
      {facts.snapshot.at !== '' && steps.may('rehearse') && (
        <Button disabled={busy} onClick={() => steps.run('rehearse')}>
          {t('rehearse')}
        </Button>
      )}
      {steps.may('chooseSecond') && <SecondSteps steps={steps} facts={facts} />}
      <Button onClick={() => steps.run('check')}>{t('check')}</Button>
      <Button onClick={() => go('/restore')}>{t('restore')}</Button>
      <Button onClick={() => go('/archive')}>{t('archive')}</Button>
      <Button onClick={() => steps.run('powerCut')}>{t('powerCut')}</Button>
    </div>
  );
}

/** The second folder: on another disk, or granted to the browser. */
function SecondSteps({ steps, facts }: StepsProps) {
  const t = useText(words);
  const { folder, vault } = useDesk().host;
  if (folder !== null) {
    // The button that grants one stands with the finding that asks for it.
    if (folder.grant !== 'granted') return null;
    return (
      <>
        <Button onClick={() => void folder.choose()}>{t('folderChange')}</Button>
        <ConfirmButton onConfirm={() => void folder.forget()}>{t('folderForget')}</ConfirmButton>
      </>
    );
  }
  if (!vault?.second || facts.second === null) return null;
  const chosen = facts.second.state !== 'none';
  return (
    <>
      <Button onClick={() => steps.run('chooseSecond')}>{t(chosen ? 'changeSecond' : 'chooseSecond')}</Button>
      {chosen && (
        <>
          <Button onClick={() => steps.run('followSecond')}>{t('followSecond')}</Button>
          <ConfirmButton onConfirm={() => steps.run('forgetSecond')}>{t('forgetSecond')}</ConfirmButton>
        </>
      )}
      <Button onClick={() => steps.run('openFolder')}>{t('openFolder')}</Button>
    </>
  );
}
