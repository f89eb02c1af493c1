/** What can be imported: every register, and the sheets of their own that some of them have, such as the rounds of the callbacks (§6). */
import { type Text, text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data, Field, Fields, RowColumn } from '@shared/registers/contract/fields';
import { asText } from '@shared/registers/contract/fields';
import { definitionOf, registerList } from '@shared/registers/index';

export interface ImportBook {
  /** A register's id, or `<register>.<field>` for the lines of a field. */
  readonly id: string;
  readonly title: Text;
  /** What the planner reads the rows by; for lines a register made of their columns. */
  readonly definition: AnyDefinition;
  /** The lines it holds; null for a register. */
  readonly lines: { readonly register: string; readonly field: string } | null;
}

/** Fields whose lines have a sheet of their own, with the column that counts them within their record. */
const LINES = [{ register: 'callbacks', field: 'rounds', count: 'round' }] as const;

/** Key of the field that names the record a line belongs to. */
export const OWNER = 'owner';

/** Every book, registers first. */
export const importBooks: readonly ImportBook[] = [
  ...registerList.map(({ definition }): ImportBook => ({ id: definition.id, title: definition.title, definition, lines: null })),
  ...LINES.map(({ register, field, count }): ImportBook => {
    const definition = linesDefinition(definitionOf(register), field, count);
    return { id: definition.id, title: definition.title, definition, lines: { register, field } };
  }),
];

/** The book with this id. Throws for an unknown one: a mistake of ours. */
export function bookOf(id: string): ImportBook {
  const found = importBooks.find((book) => book.id === id);
  if (!found) throw new Error(`no such book: ${id}`);
  return found;
}

/** What tells one line from the others: its record and its count in it. */
export function lineKey(definition: AnyDefinition, data: Data): string {
  const count = Object.entries(definition.fields).find(([key, field]) => key !== OWNER && field.need)?.[0] ?? '';
  return `${asText(data[OWNER])} #${asText(data[count])}`;
}

/** A register as far as reading rows goes: 编号 of the record, then the columns. */
function linesDefinition(definition: AnyDefinition, key: string, count: string): AnyDefinition {
  const field = definition.fields[key];
  if (field?.kind !== 'rows') throw new Error(`${definition.id}.${key} has no lines`);
  const owner: Field = {
    kind: 'text',
    label: text('编号', 'No.'),
    ...INNER,
    print: true,
    need: true,
    aliases: [`${definition.one.zh}编号`, `${definition.title.zh}编号`],
  };
  const columns = Object.entries(field.columns).map(([name, column]) => [name, lineField(column, name === count)] as const);
  const fields: Fields = { [OWNER]: owner, ...Object.fromEntries(columns) };
  return {
    ...definition,
    id: `${definition.id}.${key}`,
    title: text(`${definition.title.zh}：${field.label.zh}`, `${definition.title.en}: ${field.label.en}`),
    one: field.label,
    numbering: { kind: 'field', field: OWNER },
    fields,
    states: {},
    actions: {},
    at: () => '',
    due: () => '',
    unit: () => '',
    gist: (data) => lineKey({ fields } as AnyDefinition, data as Data),
    derive: (data) => data,
    check: () => [],
  };
}

function lineField({ label, kind, options }: RowColumn, need: boolean): Field {
  const base = { label, ...INNER, print: true, ...(need && { need: true }) };
  if (options) return { ...base, kind: 'choice', options };
  return kind === 'text' ? { ...base, kind: 'longText' } : { ...base, kind };
}
