/** Step 1: what the site is called and which letter this desk has. */
import { useText } from '@renderer/i18n/use-text';
import { TextInput } from '../parts/labelled';
import type { StepProps } from './start-page';
import { words } from './texts';

export function SiteStep({ plan, put, strict }: StepProps) {
  const t = useText(words);
  const needed = strict && plan.name.trim() === '' ? t('siteNeeded') : undefined;
  const badDesk = /^[A-Z]?$/.test(plan.desk) ? undefined : t('deskBad');
  return (
    <div className="stack">
      <TextInput
        label={t('siteName')}
        value={plan.name}
        onChange={(name) => put({ name })}
        hint={t('siteHint')}
        error={needed}
        autoFocus
        maxLength={60}
      />
      <TextInput
        label={t('desk')}
        value={plan.desk}
        onChange={(desk) => put({ desk: desk.trim().toUpperCase() })}
        hint={t('deskHint')}
        error={badDesk}
        maxLength={1}
      />
      <TextInput
        label={t('letterhead')}
        value={plan.letterhead}
        onChange={(letterhead) => put({ letterhead })}
        hint={t('letterheadHint')}
        maxLength={80}
      />
    </div>
  );
}
