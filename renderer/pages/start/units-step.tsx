/** Step 4: the units, typed as groups; a list with residents is imported afterwards. */
import { useText } from '@renderer/i18n/use-text';
import { Labelled } from '../parts/labelled';
import type { StepProps } from './start-page';
import { words } from './texts';
import { unitCodes } from './unit-range';

export function UnitsStep({ plan, put }: StepProps) {
  const t = useText(words);
  const found = unitCodes(plan.units);
  const bad = found.ok ? undefined : t(found.error.code === 'range.many' ? 'rangeMany' : 'rangeLine', found.error.params);
  return (
    <div className="stack">
      <p className="muted">{t('unitsHint')}</p>
      <Labelled label={t('units')} error={bad} hint={found.ok ? t('unitsCount', { n: found.value.length }) : undefined}>
        {(id, describedBy) => (
          <textarea
            id={id}
            className="control-input start-units"
            aria-describedby={describedBy}
            aria-invalid={bad ? true : undefined}
            value={plan.units}
            onChange={(event) => put({ units: event.target.value })}
            rows={7}
            // The step is one field: typing begins at once.
            autoFocus
          />
        )}
      </Labelled>
    </div>
  );
}
