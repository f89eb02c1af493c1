/** Which columns a list has, how wide, and in what order: from the definition, changed by what the person likes. */
import { say } from '@renderer/i18n/use-text';
import type { ColumnPreferences } from '@renderer/stores/preferences';
import type { Language } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { words } from './texts';

export interface Column {
  /** Field name, or `$no`, `$state`, `$due`. */
  readonly id: string;
  readonly label: string;
  /** px. */
  readonly width: number;
  readonly hidden: boolean;
  /** The one column that takes what room is left; the tags of a row stand in it. */
  readonly wide: boolean;
  /** Null for number, state and due. */
  readonly field: Field | null;
}

export const MIN_WIDTH = 48;
export const MAX_WIDTH = 800;
/** Least width of the wide column; a list narrower than all columns together scrolls sideways. */
const WIDE_MIN = 180;
/** What the wide column should have before others take room from it. */
const WIDE_GOOD = 280;
/** The end of the head, where the menu of columns stands. */
const MENU = 28;
const EN_LETTER = 7.2;

/** All columns, hidden ones included. */
export function listColumns(definition: AnyDefinition, preferences: ColumnPreferences, language: Language): readonly Column[] {
  const fields = Object.entries(definition.fields).filter(([, field]) => field.list !== undefined);
  const widest = fields.reduce<number>((most, [, field]) => Math.max(most, field.list ?? 0), 0);
  const wideId = fields.find(([, field]) => field.list === widest)?.[0] ?? '$no';
  const column = (id: string, label: string, width: number, field: Field | null): Column => ({
    id,
    label,
    width: preferences[id]?.width ?? width,
    hidden: preferences[id]?.hidden ?? false,
    wide: id === wideId,
    field,
  });
  // A register whose number is a field of its own shows it there.
  const numbered = definition.numbering.kind !== 'field' || !fields.some(([id]) => id === ownKey(definition));
  return [
    ...(numbered ? [column('$no', say(words, language, 'no'), 140, null)] : []),
    ...fields
      .filter(([id]) => id === ownKey(definition))
      .map(([id, field]) => column(id, field.label[language], usualWidth(field, language), field)),
    column('$state', say(words, language, 'state'), language === 'en' ? 104 : 84, null),
    ...(definition.group === 'base' ? [] : [column('$due', say(words, language, 'due'), language === 'en' ? 124 : 104, null)]),
    ...fields
      .filter(([id]) => id !== ownKey(definition))
      .map(([id, field]) => column(id, field.label[language], usualWidth(field, language), field)),
  ];
}

/**
 * Hides columns from the right until the rest fits into `room` px, so that no list scrolls sideways by itself. Number, state, due, unit and
 * the wide column stay, and whatever the person chose to see. `room` 0 = not known yet.
 */
export function fitColumns(columns: readonly Column[], preferences: ColumnPreferences, room: number): readonly Column[] {
  if (room === 0) return columns;
  const width = (column: Column): number => (column.wide ? Math.min(column.width, WIDE_GOOD) : column.width);
  let over = columns.reduce((sum, column) => (column.hidden ? sum : sum + width(column)), MENU) - room;
  const dropped = new Set<string>();
  for (const column of columns.toReversed()) {
    if (over <= 0) break;
    const stays = column.hidden || column.wide || column.field === null || column.field.kind === 'unit';
    if (stays || preferences[column.id]?.hidden === false) continue;
    dropped.add(column.id);
    over -= column.width;
  }
  return columns.map((column) => (dropped.has(column.id) ? { ...column, hidden: true } : column));
}

/** As the register says; a time is shown without this year and needs less. */
function usualWidth(field: Field, language: Language): number {
  const width = field.list ?? 0;
  if (field.kind === 'instant') return Math.min(width, 108);
  // Widths are made for Chinese labels; English ones are longer.
  if (language === 'zh' || field.kind !== 'choice') return width;
  const longest = Math.max(...Object.values(field.options).map((label) => label.en.length));
  return Math.max(width, Math.min(170, longest * EN_LETTER + 18));
}

/** Field that holds the register's own number; '' when numbers are given. */
function ownKey(definition: AnyDefinition): string {
  return definition.numbering.kind === 'field' ? definition.numbering.field : '';
}

/** CSS grid tracks of the visible columns. */
export function tracks(columns: readonly Column[]): string {
  return columns.map((column) => (column.wide ? `minmax(${WIDE_MIN}px, ${column.width}fr)` : `${column.width}px`)).join(' ');
}

/** Least width of the whole row, px. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + (column.wide ? WIDE_MIN : column.width), 0);
}
