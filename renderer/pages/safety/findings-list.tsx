/** What endangers the records now, each with what to do about it. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { Finding } from '@shared/rules/trust/findings';
import { sayFinding } from './finding-words';
import { FolderButton } from './folder-button';
import { words } from './texts';
import { STEP_FOR, type Steps } from './use-steps';

const TONE = { red: 'late', amber: 'today' } as const;

interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly steps: Steps;
}

export function FindingsList({ findings, steps }: FindingsListProps) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <ul className="safety-findings">
      {findings.length === 0 && (
        <li className="safety-done">
          <span aria-hidden="true">●</span>
          {t('nothing')}
        </li>
      )}
      {findings.map((finding) => {
        const step = STEP_FOR[finding.code];
        return (
          <li key={finding.code} className={`safety-${TONE[finding.light]}`}>
            <span aria-hidden="true">{finding.light === 'red' ? '■' : '▲'}</span>
            <p>{sayFinding(finding, language)}</p>
            {step && steps.may(step) && (
              <Button small onClick={() => steps.run(step)}>
                {t(step)}
              </Button>
            )}
            {(finding.code === 'browser.noCopy' || finding.code === 'browser.ask') && steps.may('chooseSecond') && <FolderButton />}
          </li>
        );
      })}
    </ul>
  );
}
