/** Refusals as sentences at their fields: kinds of fields say more exactly what can't be read than the common sentence. */
import { sayRefusal } from '@renderer/i18n/refusals';
import { say, texts } from '@renderer/i18n/use-text';
import type { Refusal } from '@shared/base/result';
import type { Language } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { MAX_NOTE, MAX_TEXT } from '@shared/registers/contract/schema';

const words = texts({
  instant: ['看不懂这个时间，可以写 1430、明天9点、+2h', 'Cannot read this time; try 1430, +2h or 11-22 9:00'],
  date: ['看不懂这个日期，可以写 1122、明天、+3d', 'Cannot read this day; try 1122 or +3d'],
  number: ['要填数字', 'A number is needed'],
  money: ['要填金额，最多两位小数，不能小于零', 'A sum is needed, two decimals at most, not below zero'],
  long: ['最多 {max} 个字', '{max} characters at most'],
});

/** The sentence of a refusal that stands at a field, or of a whole action. The register's own sentences go first. */
export function fieldRefusal(refusal: Refusal, definition: Pick<AnyDefinition, 'fields' | 'refusals'>, language: Language): string {
  const field = refusal.field === undefined ? undefined : definition.fields[refusal.field];
  if (!field || refusal.code in definition.refusals) return sayRefusal(refusal, language, definition.refusals);
  if (refusal.code === 'field.long') return say(words, language, 'long', { max: field.kind === 'longText' ? MAX_NOTE : MAX_TEXT });
  if (refusal.code === 'field.invalid' && isTyped(field)) return say(words, language, field.kind);
  return sayRefusal(refusal, language, definition.refusals);
}

function isTyped(field: Field): field is Field & { readonly kind: 'instant' | 'date' | 'number' | 'money' } {
  return field.kind === 'instant' || field.kind === 'date' || field.kind === 'number' || field.kind === 'money';
}
