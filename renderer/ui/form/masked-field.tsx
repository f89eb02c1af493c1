/** A field whose value is not seen while a record is edited: its mask, and the way to write it anew. The record itself shows it on demand. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Field } from '@shared/registers/contract/fields';
import { WHOLE } from '@shared/registers/contract/hide';
import { spanOf } from '../fields/span';
import { Button } from '../parts/button';
import { words } from './texts';

interface MaskedFieldProps {
  readonly field: Field;
  /** The masked value as text; '' for one that has no mask, as a day. */
  readonly shown: string;
  /** Makes it blank, so that it can be typed. */
  readonly onAnew: () => void;
}

export function MaskedField({ field, shown, onAnew }: MaskedFieldProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const label = say(field.label);
  return (
    <div className={`field field-${spanOf(field, language)}`}>
      <span className="field-label">{label}</span>
      <span className="row masked-field">
        <span className="num">{shown || WHOLE}</span>
        <Button small tone="quiet" label={t('rewriteOf', { label })} onClick={onAnew}>
          {t('rewrite')}
        </Button>
      </span>
    </div>
  );
}
