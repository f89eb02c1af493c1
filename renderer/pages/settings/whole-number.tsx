/** A small whole number as an input; emptied it is null. */

interface WholeProps {
  readonly id?: string;
  readonly label: string;
  readonly value: number | null;
  /** null = emptied. */
  readonly onChange: (value: number | null) => void;
}

/** Only digits go in; bounds are checked on saving. */
export function Whole({ id, label, value, onChange }: WholeProps) {
  return (
    <input
      id={id}
      className="control-input policy-number"
      inputMode="numeric"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '').slice(0, 3);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
