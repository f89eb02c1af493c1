/** Numbers and sums: typed as people write them, kept as a number or as whole fen. What can't be read stays as typed and is refused on saving. */
import { showMoney } from '@shared/registers/contract/display';
import { asText, type FieldValue } from '@shared/registers/contract/fields';
import { focusNextField, isComposing } from '../keys';
import { aria, type ControlProps } from './field-context';
import { useTyped } from './use-typed';

/** `1,234.5`, `￥1234.50`, `1234元` → 1234.5; null for '', undefined when it is no number. */
export function readNumber(text: string): number | null | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[,，\s¥￥元]/g, '')
    .trim();
  if (bare === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : undefined;
}

/** Yuan as typed → fen; undefined when it is no sum or has more than two decimals. */
export function readMoney(text: string): number | null | undefined {
  const yuan = readNumber(text);
  if (yuan === null || yuan === undefined) return yuan;
  const fen = Math.round(yuan * 100);
  return Math.abs(fen - yuan * 100) < 1e-6 * Math.max(1, Math.abs(fen)) ? fen : undefined;
}

interface NumberControlProps extends ControlProps<FieldValue> {
  readonly kind: 'number' | 'money';
}

export function NumberControl(props: NumberControlProps) {
  const { kind, value, onChange } = props;
  const shown = typeof value === 'number' ? (kind === 'money' ? showMoney(value) : String(value)) : asText(value);
  const typed = useTyped(shown);
  return (
    <div className="control">
      {kind === 'money' && (
        <span className="control-sign" aria-hidden="true">
          ¥
        </span>
      )}
      <input
        {...aria(props)}
        id={props.id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed.text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const text = event.target.value;
          typed.type(text);
          const read = kind === 'money' ? readMoney(text) : readNumber(text);
          onChange(read === undefined ? text : read);
        }}
        onBlur={typed.settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
          event.preventDefault();
          focusNextField(event.currentTarget);
        }}
      />
    </div>
  );
}
