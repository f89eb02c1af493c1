/** What a field of a register can be, and the TypeScript type of its value. A field says what it is once; everything else follows. */
import type { Text } from '../../base/text';
import type { Instant } from '../../base/time';

/**
 * How a personal value is masked (PRI-1, EX-5); 'none' is a decision too. 'text': words of people in which a name or a number may stand.
 * 'sensitive': hidden whole, such as a birthday or what somebody's health asks for.
 */
export type PersonalKind = 'none' | 'name' | 'phone' | 'idNumber' | 'plate' | 'address' | 'text' | 'sensitive';

interface FieldBase {
  readonly label: Text;
  readonly personal: PersonalKind;
  /** Whether the value is found by the search box. */
  readonly search: boolean;
  /** Whether it stands on the printed form and in the weekly sheet; the order is the order of the fields. */
  readonly print: boolean;
  readonly sheet: boolean;
  /** Width in px of its column in the list; absent = no column. */
  readonly list?: number;
  /** 'first': shown when the form opens; 'more': under 更多; 'never': only actions and rules write it. Default 'first'. */
  readonly form?: 'first' | 'more' | 'never';
  /** Must be filled before the record can be saved (a draft may be half filled, IN-1). */
  readonly need?: boolean;
  /** Set when the record is made (or filled later while empty), afterwards only by actions and commands. */
  readonly fixed?: true;
  /** What a fresh form begins with. */
  readonly start?: 'now' | 'today' | 'yesterday' | 'me' | 'shift' | string | number | boolean;
  /** Holds a code that may be scanned into it, as a tag or a tracking number does; numbers of other records (`ref`) always do. */
  readonly code?: true;
  /** A special screen of the register shows it: it does not stand among the fields of a record. */
  readonly ownView?: true;
  /** Columns of the form's six that the field takes; default by kind. */
  readonly span?: 1 | 2 | 3 | 4 | 6;
  readonly help?: Text;
  /** Other headings under which old Excel books keep this column. */
  readonly aliases?: readonly string[];
  /** Heading on paper and in the sheet when it is not the label, and the later fields that stand in the same column (see columns.ts). */
  readonly column?: { readonly heading: Text; readonly joins: readonly string[] };
}

export interface RowColumn {
  readonly label: Text;
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'instant' | 'yesNo' | 'person';
  /** Decided for each column by itself: names and phones of owners are masked in their own way. */
  readonly personal: PersonalKind;
  readonly width?: number;
  /** For kind text: the cell holds one of these keys and is shown by its label. */
  readonly options?: Readonly<Record<string, Text>>;
  /** Kept for the program, such as the id of a record: shown and exported nowhere. */
  readonly inner?: true;
}

export interface LogLine {
  readonly at: Instant;
  /** Name of who wrote or spoke. */
  readonly by: string;
  readonly text: string;
}

export type Field = FieldBase &
  (
    | { readonly kind: 'text' | 'longText' | 'date' | 'instant' | 'phone'; readonly suggest?: 'residents' }
    | { readonly kind: 'unit' }
    | { readonly kind: 'person'; readonly posts?: readonly string[] }
    | { readonly kind: 'department' }
    | { readonly kind: 'number' | 'money'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'yesNo' }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
    | { readonly kind: 'choices'; readonly options: Readonly<Record<string, Text>> }
    | { readonly kind: 'departments' | 'phones' | 'people' }
    | { readonly kind: 'log' }
    | { readonly kind: 'rows'; readonly columns: Readonly<Record<string, RowColumn>> }
    | { readonly kind: 'ref'; readonly register: string }
  );

export type Fields = Readonly<Record<string, Field>>;

export type CellValue = string | number | boolean | null;
export type RowsValue = readonly Readonly<Record<string, CellValue>>[];
/** '' and null mean "not filled"; lists are never absent. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly LogLine[] | RowsValue;
export type Data = Readonly<Record<string, FieldValue>>;

export type ValueOf<F> = F extends { kind: 'choice'; options: infer O }
  ? (keyof O & string) | ''
  : F extends { kind: 'number' | 'money' }
    ? number | null
    : F extends { kind: 'yesNo' }
      ? boolean
      : F extends { kind: 'choices'; options: infer O }
        ? readonly (keyof O & string)[]
        : F extends { kind: 'departments' | 'phones' | 'people' }
          ? readonly string[]
          : F extends { kind: 'log' }
            ? readonly LogLine[]
            : F extends { kind: 'rows'; columns: infer C }
              ? readonly { readonly [K in keyof C]: CellValue }[]
              : string;

/** The data of a register as its fields say. */
export type DataOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** The value that means "not filled" for a field. */
export function blank(field: Field): FieldValue {
  switch (field.kind) {
    case 'number':
    case 'money':
      return null;
    case 'yesNo':
      return false;
    case 'choices':
    case 'departments':
    case 'phones':
    case 'people':
    case 'log':
    case 'rows':
      return [];
    default:
      return '';
  }
}

/** Whether a value means "not filled". False of a yes/no counts as filled. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A value as text where only a text is expected: numbers in digits, '' for everything else (lists, ticks, what is absent). */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** Text of a field in data whose type is not known here; '' when it is absent or no text. */
export function textIn(data: Data | undefined, key: string): string {
  return asText(data?.[key]);
}
