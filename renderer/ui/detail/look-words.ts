/** A look at a masked value in words: which fields, and why. */
import type { Language } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Look, WHYS } from '@shared/rules/privacy/settings';

/** Labels of the fields; '' for a look that was erased. */
export function lookedAt(definition: AnyDefinition, look: Look | null, language: Language): string {
  return (look?.fields ?? []).map((key) => definition.fields[key]?.label[language] ?? key).join(language === 'zh' ? '、' : ', ');
}

/** `给住户回电话`, or what was written for another reason. */
export function whyInWords({ why, note }: Pick<Look, 'why' | 'note'>, language: Language): string {
  return why === 'other' ? note : WHYS[why][language];
}
