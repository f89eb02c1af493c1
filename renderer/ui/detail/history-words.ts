/** Changes of a record in words: field labels, values from → to, and what the command is called. */
import type { Erased, HistoryLine } from '@renderer/db/history';
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import { asText, type Data, type FieldValue } from '@shared/registers/contract/fields';
import { type FateOf, hideValue, WHOLE } from '@shared/registers/contract/hide';
import { VOID } from '@shared/registers/contract/row';
import { words } from './texts';

export interface SaidChange {
  readonly field: string;
  readonly label: string;
  /** '' = was blank. */
  readonly from: string;
  readonly to: string;
}

/** What was done: the action's own word where there is one. */
export function historyVerb(definition: AnyDefinition, line: Pick<HistoryLine, 'command' | 'op'>, language: Language): string {
  if (line.op === 'create') return say(words, language, 'create');
  if (line.op === 'void') return say(words, language, 'void');
  const verb = line.command.split('.').at(-1) ?? '';
  const action = definition.actions[verb];
  if (action) return action.label[language];
  const known = { edit: 'edit', move: 'move', attach: 'added', detach: 'removed' } as const;
  return say(words, language, known[verb as keyof typeof known] ?? 'act');
}

/** The changed fields in words, hidden by `fate`; `data` of the record as it is now. Changes of links are left out: the linked records show them. */
export function historyChanges(
  definition: AnyDefinition,
  line: HistoryLine,
  language: Language,
  data: Data,
  fate: FateOf,
): readonly SaidChange[] {
  return line.changes
    .filter((change) => change.field !== '$links')
    .map(({ field, from, to }) => {
      const told = (value: FieldValue | Erased): string => tell(definition, field, seen(definition, field, value, data, fate), language);
      return { field, label: labelOf(definition, field, language), from: told(from), to: told(to) };
    });
}

function seen(definition: AnyDefinition, field: string, value: FieldValue | Erased, data: Data, fate: FateOf): FieldValue | Erased {
  if (typeof value === 'object' && value !== null && 'erased' in value) return value;
  if (field === '$files' && fate('text', '') !== 'shown') return Array.isArray(value) && value.length > 0 ? [WHOLE] : [];
  return hideValue(definition.fields, field, value, data, fate);
}

function labelOf(definition: AnyDefinition, field: string, language: Language): string {
  const header = { $state: 'state', $files: 'filesField', $mark: 'markField', $unit: 'unitField' } as const;
  const known = header[field as keyof typeof header];
  return known ? say(words, language, known) : (definition.fields[field]?.label[language] ?? field);
}

function tell(definition: AnyDefinition, name: string, value: FieldValue | Erased, language: Language): string {
  if (typeof value === 'object' && value !== null && 'erased' in value) return say(words, language, 'erased');
  if (name === '$state')
    return value === VOID ? say(words, language, 'void') : (definition.states[asText(value)]?.label[language] ?? asText(value));
  const field = definition.fields[name];
  if (field) return showValue(field, value, language);
  if (Array.isArray(value)) return value.map((item) => fileName(item)).join('、');
  return asText(value);
}

function fileName(item: unknown): string {
  return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item);
}
