/** Fields of the sheet: a counted number, a sum, a text. */
import { NumberControl } from '@renderer/ui/fields/number-control';
import type { FieldValue } from '@shared/registers/contract/fields';
import { Labelled } from '../parts/labelled';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'number' | 'money';
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** What can't be read as a number stays as typed and is refused when the sheet is kept. */
export function NumberField({ label, hint, kind, value, onChange }: NumberFieldProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(id, describedBy) => (
        <NumberControl
          id={id}
          label={label}
          kind={kind}
          value={value}
          onChange={(next: FieldValue) => onChange(next as number | null)}
          invalid={false}
          required={false}
          describedBy={describedBy}
        />
      )}
    </Labelled>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <Labelled label={label}>
      {(id, describedBy) => (
        <textarea
          id={id}
          className="control-input control-long"
          aria-describedby={describedBy}
          rows={2}
          maxLength={5000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
