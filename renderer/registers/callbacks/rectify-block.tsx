/** After a bad answer: why, who puts it right, and when we ask again (CB-5). */
import { useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { FieldInput } from '@renderer/ui/fields/field-input';
import { callbackFields } from '@shared/registers/callbacks/fields';
import type { Field } from '@shared/registers/contract/fields';
import { words } from './texts';
import type { CallForm } from './use-call-form';

const NAMES = ['explanation', 'rectifier', 'nextAt', 'rectification'] as const;

export function RectifyBlock({ form }: { readonly form: CallForm }) {
  const t = useText(words);
  const context = useFieldContext();
  const { answers, put, errors } = form;
  const fields: Readonly<Record<(typeof NAMES)[number], Field>> = callbackFields;
  return (
    <fieldset className="call-rectify">
      <legend>{t('rectify')}</legend>
      <div className="call-rectify-grid">
        {NAMES.map((name) => (
          <FieldInput
            key={name}
            name={name}
            field={{ ...fields[name], span: name === 'explanation' || name === 'rectification' ? 6 : 3 }}
            need={name !== 'rectification'}
            value={answers[name]}
            onChange={(key, value) => put({ [key]: value })}
            error={errors[name] ?? ''}
            context={context}
          />
        ))}
      </div>
    </fieldset>
  );
}
