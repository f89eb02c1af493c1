/** Step 2: the shifts of the desk. */
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { ShiftsEditor } from '../parts/shifts-editor';
import { shiftsWhole } from './plan';
import type { StepProps } from './start-page';
import { words } from './texts';

export function ShiftsStep({ plan, put, strict }: StepProps) {
  const t = useText(words);
  return (
    <div className="stack">
      <p className="muted">{t('shiftsHint')}</p>
      <ShiftsEditor shifts={plan.shifts} onChange={(shifts) => put({ shifts })} autoFocus />
      {strict && !shiftsWhole(plan.shifts) && <Sentence>{t('shiftBad')}</Sentence>}
    </div>
  );
}
