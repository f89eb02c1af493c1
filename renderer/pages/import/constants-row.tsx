/** Needed choices that the file has no column for: one value for all rows. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { textIn } from '@shared/registers/contract/fields';
import { SelectInput } from '../parts/labelled';
import { words } from './texts';
import type { ImportState } from './use-import';

interface ConstantsRowProps {
  readonly definition: AnyDefinition;
  readonly state: Pick<ImportState, 'targets' | 'columns' | 'constants' | 'setConstants'>;
}

export function ConstantsRow({ definition, state }: ConstantsRowProps) {
  const t = useText(words);
  const label = useLabel();
  const { targets, columns, constants, setConstants } = state;
  const mapped = new Set(targets.filter((one) => columns[one.id] !== undefined).flatMap((one) => one.fields));
  const fields = Object.entries(definition.fields).filter(([key, field]) => field.need && field.kind === 'choice' && !mapped.has(key));
  if (fields.length === 0) return null;
  return (
    <section className="card import-constants">
      <span className="muted">{t('constants')}</span>
      <div className="import-line">
        {fields.map(([key, field]) => (
          <SelectInput
            key={key}
            label={label(field.label)}
            value={textIn(constants, key) || (typeof field.start === 'string' ? field.start : '')}
            options={[
              ['', t('none')] as const,
              ...(field.kind === 'choice' ? Object.entries(field.options).map(([option, name]) => [option, label(name)] as const) : []),
            ]}
            onChange={(value) => setConstants({ ...constants, [key]: value })}
          />
        ))}
      </div>
    </section>
  );
}
