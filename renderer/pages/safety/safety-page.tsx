/** 数据安全: what endangers the records, where every copy lies and how recent it is, and what can be done about it (BY-12). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { Tag } from '@renderer/ui/parts/tag';
import { useLocation } from 'wouter';
import { CopiesTable } from './copies-table';
import { sayFinding } from './finding-words';
import { FolderButton } from './folder-button';
import { OtherFacts } from './other-facts';
import './safety.css';
import { words } from './texts';
import { useCopies } from './use-copies';
import { type Steps, useSteps } from './use-steps';
import { useTrust } from './use-trust';

const TONE = { green: 'done', amber: 'today', red: 'late' } as const;

export function SafetyPage() {
  const t = useText(words);
  const { host, demo } = useDesk();
  const { light, findings, facts, now } = useTrust();
  const copies = useCopies();
  const steps = useSteps();
  const language = useLanguage();
  return (
    <div className="page safety">
      <div className="row">
        <h1>{t('title')}</h1>
        <Tag tone={TONE[light]}>{t(`light.${light}`)}</Tag>
        <span className="muted">{t('intro')}</span>
      </div>
      <ul className="safety-findings" aria-label={t(`light.${light}`)}>
        {findings.map((finding) => (
          <li key={finding.code} className={`safety-${TONE[finding.light]}`}>
            <span aria-hidden="true">{finding.light === 'red' ? '■' : '▲'}</span>
            {sayFinding(finding, language)}
          </li>
        ))}
        {findings.length === 0 && (
          <li className="safety-done">
            <span aria-hidden="true">●</span>
            {t('nothing')}
          </li>
        )}
      </ul>
      {steps.said && <Sentence tone={steps.said.tone}>{steps.said.text}</Sentence>}
      {demo ? <p className="muted">{t('demoOnly')}</p> : <CopySteps steps={steps} />}
      {copies && <CopiesTable facts={facts} copies={copies} now={now} folder={host.folder?.name ?? ''} />}
      <OtherFacts facts={facts} now={now} />
    </div>
  );
}

/** The buttons, in the order of the table. */
function CopySteps({ steps }: { readonly steps: Steps }) {
  const t = useText(words);
  const [, go] = useLocation();
  return (
    <div className="row" role="group" aria-label={t('do')}>
      <SecondSteps steps={steps} />
      <Button onClick={() => go('/journal')}>{t('check')}</Button>
      <Button onClick={() => go('/power-cut')}>{t('powerCut')}</Button>
    </div>
  );
}

function SecondSteps({ steps }: { readonly steps: Steps }) {
  const t = useText(words);
  const { host } = useDesk();
  const { facts } = useTrust();
  const { folder, vault } = host;
  if (folder !== null) {
    return (
      <>
        <FolderButton />
        {folder.grant === 'granted' && (
          <>
            <Button onClick={() => void folder.choose()}>{t('folderChange')}</Button>
            <ConfirmButton onConfirm={() => void folder.forget()}>{t('folderForget')}</ConfirmButton>
          </>
        )}
      </>
    );
  }
  if (!vault?.second || facts.second === null) return null;
  const chosen = facts.second.state !== 'none';
  return (
    <>
      <Button tone={chosen ? 'plain' : 'main'} onClick={() => void steps.chooseSecond()}>
        {t(chosen ? 'changeSecond' : 'chooseSecond')}
      </Button>
      {chosen && (
        <>
          <Button onClick={() => void steps.followSecond()}>{t('followSecond')}</Button>
          <ConfirmButton onConfirm={() => void steps.forgetSecond()}>{t('forgetSecond')}</ConfirmButton>
        </>
      )}
      <Button onClick={() => void steps.openFolder()}>{t('openFolder')}</Button>
    </>
  );
}
