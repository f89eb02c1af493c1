/** What editing a record may not touch: the fields that only its actions change once they are set. */
import type { Refusal } from '../../base/result';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import { blank, type Data, isBlank } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { may } from '../rights/may';

/**
 * Refuses `field.fixed` at the first changed field that editing may not touch: one no form shows, or a fixed one that is set already.
 * A supervisor may correct a fixed one, with a reason; but not the number of the record, by which others name it. Unchanged values pass;
 * null = nothing speaks against it.
 */
export function fixedRefusal(
  definition: AnyDefinition,
  row: Row,
  input: { readonly data: Data; readonly reason: string },
  ctx: Pick<Context, 'actor'>,
): Refusal | null {
  const maySet = may(ctx.actor.role, 'edit.fixed') && input.reason.trim() !== '';
  for (const [key, value] of Object.entries(input.data)) {
    const field = definition.fields[key];
    if (!field || JSON.stringify(value) === JSON.stringify(row.data[key] ?? blank(field))) continue;
    const isNumber = definition.numbering.kind === 'field' && definition.numbering.field === key;
    const stays = field.fixed && !isBlank(row.data[key]) && (isNumber || !maySet);
    if (field.form === 'never' || stays) return { code: 'field.fixed', field: key };
  }
  return null;
}
