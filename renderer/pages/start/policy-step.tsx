/** Step 5: which callback policy the site begins with, with the document each comes from. */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { PRESETS } from '@shared/rules/callbacks/presets';
import type { StepProps } from './start-page';
import { words } from './texts';

export function PolicyStep({ plan, put }: StepProps) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  return (
    <div className="stack">
      <p className="muted">{t('policyHint')}</p>
      <fieldset className="start-policies">
        <legend className="only-spoken">{t('policy')}</legend>
        {PRESETS.map(({ id, name, document }) => (
          <PolicyChoice
            key={id}
            title={`${label(name)}${marks.aside(id)}`}
            note={t('source', { document })}
            on={plan.policyId === id}
            choose={() => put({ policyId: id })}
          />
        ))}
        <PolicyChoice title={t('noPolicy')} note="" on={plan.policyId === ''} choose={() => put({ policyId: '' })} />
      </fieldset>
      <label className="row">
        <input type="checkbox" checked={plan.layer} onChange={(event) => put({ layer: event.target.checked })} />
        {t('layer')}
      </label>
    </div>
  );
}

interface PolicyChoiceProps {
  readonly title: string;
  readonly note: string;
  readonly on: boolean;
  readonly choose: () => void;
}

function PolicyChoice({ title, note, on, choose }: PolicyChoiceProps) {
  return (
    <label className="start-policy">
      <input type="radio" name="policy" checked={on} onChange={choose} autoFocus={on} />
      <span>
        <b>{title}</b>
        {note !== '' && <span className="muted small">{note}</span>}
      </span>
    </label>
  );
}
