/** The recovery code while it is there: to be printed or written down, and confirmed by its last group. */
import type { Host } from '@renderer/host/host';
import { useText } from '@renderer/i18n/use-text';
import { recoveryJob } from '@renderer/print-jobs/recovery-job';
import { runJob } from '@renderer/print-jobs/run-job';
import { Button } from '@renderer/ui/parts/button';
import type { Instant } from '@shared/base/time';
import { useState } from 'react';
import { TextInput } from './labelled';
import { words } from './texts';
import './code-card.css';

interface CodeCardProps {
  readonly host: Host;
  readonly code: string;
  /** As it stands on forms. */
  readonly site: string;
  readonly made: Instant;
  /** What was typed of the last group. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** True when it is not the last group. */
  readonly wrong: boolean;
}

export function CodeCard({ host, code, site, made, typed, onTyped, wrong }: CodeCardProps) {
  const t = useText(words);
  const [said, setSaid] = useState('');
  const print = async (): Promise<void> => {
    const outcome = await runJob(host, recoveryJob(code, site, made), 'print').catch(() => null);
    setSaid(outcome === null || outcome.done === 'failed' ? t('codeNotPrinted') : '');
  };
  return (
    <div className="stack">
      <p className="muted">{t('codeWhat')}</p>
      <output className="code-shown" aria-label={t('code')}>
        {code.split('-').map((group, index) => (
          <b key={`group${index}`}>{group}</b>
        ))}
      </output>
      <div className="row">
        <Button onClick={() => void print()}>{t('codePrint')}</Button>
        <span className="muted">{said || t('codeKeep')}</span>
      </div>
      <TextInput
        label={t('codeLast')}
        value={typed}
        onChange={(text) => onTyped(text.toUpperCase())}
        hint={t('codeLastHint')}
        error={wrong ? t('codeLastWrong') : undefined}
        autoFocus
        maxLength={8}
      />
    </div>
  );
}
