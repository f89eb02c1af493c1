/** Step 6: the recovery code, made here and shown once; its last group is typed to show that it was written down. */
import { nowInstant } from '@renderer/desk/clock';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { newCode } from '@renderer/desk/recovery';
import { useText } from '@renderer/i18n/use-text';
import { isLastGroup } from '@shared/rules/people/recovery-code';
import { useEffect, useEffectEvent } from 'react';
import { CodeCard } from '../parts/code-card';
import { words } from '../parts/texts';
import type { StepProps } from './start-page';

export function CodeStep({ plan, put, strict }: StepProps) {
  const t = useText(words);
  const { host } = useOpenDesk();
  const { code, lastGroup } = plan;
  const make = useEffectEvent(async (isLeft: () => boolean): Promise<void> => {
    if (code !== null) return;
    const made = await newCode(nowInstant(), []);
    if (!isLeft()) put({ code: made });
  });
  useEffect(() => {
    let left = false;
    void make(() => left);
    return () => {
      left = true;
    };
  }, []);
  if (code === null) return <p role="status">{t('codeMaking')}</p>;
  return (
    <CodeCard
      host={host}
      code={code.code}
      site={plan.letterhead.trim() || plan.name.trim()}
      made={code.recovery.made}
      typed={lastGroup}
      onTyped={(typed) => put({ lastGroup: typed })}
      wrong={strict && !isLastGroup(lastGroup, code.code)}
    />
  );
}
