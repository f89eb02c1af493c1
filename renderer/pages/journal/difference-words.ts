/** One difference between database and journal in words. */
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import type { Difference } from '@shared/journal/differences';
import type { RegisterModule } from '@shared/registers/contract/command';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { VOID } from '@shared/registers/contract/row';
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
    number: no || keyWords(key, registers, language),
    register:
      definition?.title[language] ??
      (register || say(words, language, key.includes(':') && !key.startsWith('secret:') ? 'counter' : 'setting')),
    wrong: say(words, language, told, { list: names.join(language === 'zh' ? '、' : ', ') }),
  };
}

/** Keys of counters that people can read: 客户诉求 · 处理中, ZB 2026-11-21. Others stay as they are. */
function keyWords(key: string, registers: readonly RegisterModule[], language: Language): string {
  const [kind = '', first = '', ...rest] = key.split(':');
  if (kind === 'no') return [first, ...rest].filter((part) => part !== '').join(' ');
  const definition = kind === 'tally' ? registers.find((module) => module.definition.id === first)?.definition : undefined;
  if (!definition) return key;
  const [state = ''] = rest;
  const label = state === VOID ? say(words, language, 'void') : (definition.states[state]?.label[language] ?? state);
  return `${definition.title[language]} · ${label}`;
}

const HEADER = { $state: 'state', $voided: 'voided', $files: 'files', $links: 'links', $mark: 'mark', $no: 'number' } as const;

/** Header fields that no person knows by name are one: 登记信息. */
function fieldName(field: string, definition: AnyDefinition | undefined, language: Language): string {
  if (field.startsWith('$')) return say(words, language, HEADER[field as keyof typeof HEADER] ?? 'header');
  return definition?.fields[field]?.label[language] ?? field;
}
