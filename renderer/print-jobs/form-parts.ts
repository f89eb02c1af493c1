/** What of a form a site can take off or add: its columns or its cells, with the names that stand on the paper (BY-17). */
import type { RecordSection, RegisterColumn } from '@renderer/print/model';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { definitionOf } from '@shared/registers/index';
import { BILLED_COLUMNS } from './billed-form';
import { FEES_COLUMNS } from './fees-form';
import { type FormKind, FURTHER_KINDS } from './kinds';
import { labelParts } from './label-kinds';
import { layoutOf } from './layouts';
import { type ListColumn, listColumns, NO, STATE } from './list-columns';
import { MONTH_COLUMNS } from './month-form';
import { NOTICE_COLUMNS } from './notice-form';
import { PERSON_COLUMNS } from './person-form';
import { type PrintedReport, REPORT_KINDS, reportParts } from './report-kinds';

export interface FormPart {
  readonly key: string;
  readonly label: string;
}

/** The tables of forms that gather, by the id of the form. */
const TABLES: ReadonlyMap<string, readonly Pick<RegisterColumn, 'key' | 'heading'>[]> = new Map<
  string,
  readonly Pick<RegisterColumn, 'key' | 'heading'>[]
>([
  [FURTHER_KINDS.month.id, MONTH_COLUMNS],
  [FURTHER_KINDS.fees.id, FEES_COLUMNS],
  [FURTHER_KINDS.notice.id, NOTICE_COLUMNS],
  [FURTHER_KINDS.person.id, PERSON_COLUMNS],
  [FURTHER_KINDS.billed.id, BILLED_COLUMNS],
  ...(Object.keys(REPORT_KINDS) as PrintedReport[]).map((kind) => [REPORT_KINDS[kind].id, reportParts(kind)] as const),
]);

/** In the order of the paper; none for a letter. */
export function formParts(kind: FormKind): readonly FormPart[] {
  if (kind.shape === 'letter') return [];
  if (kind.shape === 'label') return labelParts(kind);
  const table = TABLES.get(kind.id);
  if (table) return table.map(({ key, heading }) => ({ key, label: oneLine(heading) }));
  const definition = definitionOf(kind.register);
  if (kind.shape === 'list') return listColumns(definition).flatMap((column) => columnParts(definition, column));
  return layoutOf(kind).blank(kind).sections.flatMap(sectionParts);
}

/** Fields that share a column are ticked one by one. */
function columnParts({ fields, states }: AnyDefinition, column: ListColumn): readonly FormPart[] {
  const [only] = column.fields;
  if (only !== undefined && column.fields.length === 1) return [{ key: only, label: oneLine(column.heading) }];
  const own: Readonly<Record<string, string>> = { [NO]: '编号', [STATE]: Object.keys(states).length > 0 ? '状态' : '' };
  return column.fields.map((key) => ({ key, label: own[key] ?? fields[key]?.label.zh ?? key }));
}

/** A cell without a label is known by the heading above it, or by the first of its columns. */
function sectionParts({ heading, cells }: RecordSection): readonly FormPart[] {
  return cells.map((cell) => {
    const first = cell.kind === 'table' ? (cell.table.columns[0]?.heading ?? '') : '';
    return { key: cell.key, label: cell.label || heading || first };
  });
}

function oneLine(heading: string): string {
  return heading.replace('\n', '');
}
