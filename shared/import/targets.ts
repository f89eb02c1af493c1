/** What a column of a table can mean for a register: its number, its state, a field, or several fields under one printed heading. */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import { paperColumns } from '@shared/registers/contract/columns';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field, RowColumn } from '@shared/registers/contract/fields';
import { type HeadingMatch, matchHeadings } from '@shared/workbook/headings';

export const NO_TARGET = '$no';
export const STATE_TARGET = '$state';

export interface ImportTarget {
  /** `$no`, `$state`, a field's key, or the first field's key with `+` for a joined column. */
  readonly id: string;
  readonly heading: Text;
  readonly aliases: readonly string[];
  /** Keys of the fields it fills, in order; none for number and state. */
  readonly fields: readonly string[];
}

/** Headings of an exported sheet that say nothing about the record itself. */
const PASSING: readonly string[] = ['签字', '备注标记', '本周', 'ID', '校验', '序号'];

/** Everything a column can be mapped to, in printed order. */
export function importTargets(definition: AnyDefinition): readonly ImportTarget[] {
  const { fields, numbering } = definition;
  const joined = paperColumns(fields, 'sheet').filter((column) => column.fields.length > 1);
  const targets = Object.entries(fields).flatMap(([key, field]): ImportTarget[] => {
    const whole = joined.find((column) => column.key === key);
    const own = isImported(field) ? [plainTarget(key, field)] : [];
    if (!whole) return own;
    const combined = { id: `${key}+`, heading: whole.heading, aliases: [whole.heading.en], fields: whole.fields };
    return whole.heading.zh === field.label.zh
      ? [{ ...combined, aliases: [...combined.aliases, ...(field.aliases ?? [])] }]
      : [combined, ...own];
  });
  const stateHeading = targets.some((one) => one.heading.zh === '状态') ? text('记录状态', 'Record state') : text('状态', 'State');
  const state = { id: STATE_TARGET, heading: stateHeading, aliases: [stateHeading.en, '记录状态'], fields: [] };
  const no = {
    id: NO_TARGET,
    heading: text('编号', 'No.'),
    aliases: ['No.', '单号编号', '记录编号', `${definition.one.zh}编号`],
    fields: [],
  };
  return [...(numbering.kind === 'field' ? [] : [no]), ...targets, ...(Object.keys(definition.states).length > 0 ? [state] : [])];
}

function plainTarget(key: string, field: Field): ImportTarget {
  const heading = field.column && field.column.joins.length === 0 ? field.column.heading : field.label;
  const names = [heading.en, field.label.zh, field.label.en, ...(field.aliases ?? [])];
  return { id: key, heading, aliases: [...new Set(names)].filter((name) => name !== heading.zh), fields: [key] };
}

/** Fields that stay inside the program are not read from a file, nor little tables whose cells one line cannot tell apart (好 of three grades). */
function isImported(field: Field): boolean {
  if (field.kind === 'rows' && isAmbiguous(field.columns)) return false;
  return field.print || field.sheet || field.form !== 'never';
}

function isAmbiguous(columns: Readonly<Record<string, RowColumn>>): boolean {
  const labels = Object.values(columns).flatMap((column) => Object.values(column.options ?? {}).map((label) => label.zh));
  return new Set(labels).size < labels.length;
}

/**
 * Finds the targets among the headings; in an exported sheet the columns about the export itself are passed over. A needed time that no
 * heading names is taken from the first other column that speaks of a day or a time: 投诉日期, 来访时间(登记).
 */
export function matchTargets(definition: AnyDefinition, headings: readonly string[]): HeadingMatch {
  const targets = importTargets(definition);
  const asked = targets.map(({ id, heading, aliases }) => ({ key: id, heading: heading.zh, aliases }));
  const shown = headings.map((heading) => (PASSING.includes(heading.trim()) ? '' : heading));
  const match = matchHeadings(shown, asked);
  const needed = targets.find(
    ({ id, fields }) => match.columns[id] === undefined && fields.length === 1 && isNeededTime(definition.fields[id]),
  );
  const guess = match.unknown.find(({ heading }) => /日期|时间|date|time/i.test(heading));
  if (!needed || !guess) return match;
  return { ...match, columns: { ...match.columns, [needed.id]: guess.column }, unknown: match.unknown.filter((one) => one !== guess) };
}

function isNeededTime(field: Field | undefined): boolean {
  return field?.need === true && (field.kind === 'instant' || field.kind === 'date');
}
