/** Labelled inputs of pages that are not registers: settings, first start, sign-in. Native labels, native controls. */
import '@renderer/ui/fields/fields.css';
import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, given the id its label points at and the ids that describe it. */
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId();
  const note = error || hint;
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id, note ? `${id}-note` : undefined)}
      {note && (
        <div id={`${id}-note`} className={error ? 'field-error' : 'field-note'} role={error ? 'alert' : undefined}>
          {note}
        </div>
      )}
    </div>
  );
}

type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoFocus' | 'maxLength' | 'placeholder' | 'min' | 'max' | 'list' | 'lang'
>;

interface TextInputProps extends Passed {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextInput({ label, hint, error, value, onChange, ...rest }: TextInputProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(id, describedBy) => (
        <input
          {...rest}
          id={id}
          className="control-input"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

interface SelectInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

export function SelectInput({ label, hint, value, options, autoFocus, onChange }: SelectInputProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(id, describedBy) => (
        <select
          id={id}
          autoFocus={autoFocus}
          className="control-input"
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
