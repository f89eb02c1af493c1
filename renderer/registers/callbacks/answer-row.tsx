/** One question with its few answers side by side: arrows, digits and first letters choose, a digit goes on to the next. */
import { ChoiceControl } from '@renderer/ui/fields/choice-control';
import { focusNextField, useKeysIn } from '@renderer/ui/keys';
import type { Text } from '@shared/base/text';
import type { FieldValue } from '@shared/registers/contract/fields';
import { useId, useRef } from 'react';

interface AnswerRowProps<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, Text>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error?: string | undefined;
  /** Large buttons over the whole width, as for the satisfaction. */
  readonly large?: boolean;
}

export function AnswerRow<V extends string>({ name, label, options, value, onChange, error = '', large = false }: AnswerRowProps<V>) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const byDigit = useRef(false);
  useKeysIn(place, (event) => {
    byDigit.current = /^[1-9]$/.test(event.key);
    return false;
  });
  const choose = (next: FieldValue): void => {
    onChange(next as V);
    // After the control itself has put the focus on the answer.
    if (byDigit.current) queueMicrotask(() => place.current && focusNextField(place.current));
    byDigit.current = false;
  };
  return (
    <div ref={place} className={large ? 'call-row call-row-large' : 'call-row'} data-field={name}>
      <span id={`${id}-label`} className={large ? 'only-spoken' : 'call-row-label'}>
        {label}
      </span>
      <ChoiceControl
        id={id}
        label={label}
        options={options}
        value={value}
        onChange={choose}
        invalid={error !== ''}
        required={false}
        describedBy={error === '' ? undefined : `${id}-error`}
      />
      {error !== '' && (
        <div id={`${id}-error`} className="field-error" role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
