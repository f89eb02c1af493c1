/** A field whose value is not seen while a record is edited: its mask, and the way to write it anew. The record itself shows it on demand. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import type { Field } from '@shared/registers/contract/fields';
import { WHOLE } from '@shared/registers/contract/hide';
import { useId } from 'react';
import { FieldFrame } from '../fields/field-frame';
import { spanOf } from '../fields/span';
import { Button } from '../parts/button';
import { words } from './texts';

interface MaskedFieldProps {
  readonly name: string;
  readonly field: Field;
  /** What saving refused of it; '' = nothing. */
  readonly error: string;
  /** The masked value as text; '' for one that has no mask, as a day. */
  readonly shown: string;
  /** Makes it blank, so that it can be typed. */
  readonly onAnew: () => void;
}

export function MaskedField({ name, field, error, shown, onAnew }: MaskedFieldProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const id = useId();
  const label = say(field.label);
  return (
    <FieldFrame
      id={id}
      name={name}
      label={label}
      need={field.need ?? false}
      group
      span={spanOf(field, language)}
      hint=""
      error={error}
      autoFocus={false}
      showsLabel
    >
      <span className="row masked-field">
        <span className="num">{shown || WHOLE}</span>
        <Button small tone="quiet" label={t('rewriteOf', { label })} onClick={onAnew}>
          {t('rewrite')}
        </Button>
      </span>
    </FieldFrame>
  );
}
