/** One difference between database and journal in words. */
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import type { Difference } from '@shared/journal/differences';
import type { RegisterModule } from '@shared/registers/contract/command';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { words } from './texts';

export interface DifferenceWords {
  readonly number: string;
  readonly register: string;
  /** What is wrong with it. */
  readonly wrong: string;
}

export function differenceWords(
  { key, register, no, kind, fields }: Difference,
  registers: readonly RegisterModule[],
  language: Language,
): DifferenceWords {
  const definition = registers.find((module) => module.definition.id === register)?.definition;
  const told = kind === 'fields' ? (fields.length === 0 ? 'value' : 'fields') : kind;
  const names = [...new Set(fields.map((field) => fieldName(field, definition, language)))];
  return {
    number: no || key,
    register:
      definition?.title[language] ??
      (register || say(words, language, key.includes(':') && !key.startsWith('secret:') ? 'counter' : 'setting')),
    wrong: say(words, language, told, { list: names.join(language === 'zh' ? '、' : ', ') }),
  };
}

const HEADER = { $state: 'state', $voided: 'voided', $files: 'files', $links: 'links', $mark: 'mark', $no: 'number' } as const;

/** Header fields that no person knows by name are one: 登记信息. */
function fieldName(field: string, definition: AnyDefinition | undefined, language: Language): string {
  if (field.startsWith('$')) return say(words, language, HEADER[field as keyof typeof HEADER] ?? 'header');
  return definition?.fields[field]?.label[language] ?? field;
}
