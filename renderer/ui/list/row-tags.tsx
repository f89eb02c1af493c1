/** The words a row carries besides its state: 紧急, 补录, 期初, 作废. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Row, VOID } from '@shared/registers/contract/row';
import { Tag } from '../parts/tag';
import { words } from './texts';

interface RowTagsProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
}

export function RowTags({ definition, row }: RowTagsProps) {
  const t = useText(words);
  return (
    <>
      {isUrgent(definition, row) && <Tag tone="late">{t('urgent')}</Tag>}
      {row.mark !== '' && <Tag tone="calm">{t(row.mark)}</Tag>}
    </>
  );
}

/** Open and urgent: before all others until done (IN-2). */
export function isUrgent(definition: AnyDefinition, row: Row): boolean {
  return row.open === 1 && row.state !== VOID && (definition.urgent?.(row.data as never) ?? false);
}

export function StateTag({ definition, row }: RowTagsProps) {
  const t = useText(words);
  const say = useLabel();
  const state = definition.states[row.state];
  if (row.state === VOID) return <Tag tone="calm">{t('void')}</Tag>;
  return <Tag tone={state?.tone ?? 'calm'}>{state ? say(state.label) : row.state}</Tag>;
}
