/** Values of a record as somebody may see them: by kind shown, masked or left out. Lists, papers and the weekly workbook hide in this one way. */
import { isMasked, type MaskKind, mask, maskWithin } from '../../base/mask';
import type { AnyDefinition } from './definition';
import {
  blank,
  type CellValue,
  type Data,
  type Field,
  type Fields,
  type FieldValue,
  type LogLine,
  type PersonalKind,
  type RowsValue,
} from './fields';
import type { FileRef, Row } from './row';

/** Shown whole, made unreadable but recognisable, or not there at all. */
export type Fate = 'shown' | 'masked' | 'left';

/** What becomes of the values of a kind; `key` names the field, '' = no field. */
export type FateOf = (kind: PersonalKind, key: string) => Fate;

/** What stands for a value that is hidden whole. */
export const WHOLE = '***';

/** The record with all that may not be seen hidden: its data, why it was voided, the names of its files. The id, number and state stay. */
export function hideRow<R extends Row>(definition: AnyDefinition, row: R, fate: FateOf): R {
  const known = knownParts(definition.fields, row.data, fate);
  return {
    ...row,
    data: hideWith(definition.fields, row.data, fate, known),
    voided: hideText(fate('text', ''), row.voided, known),
    files: row.files.map((file) => hideFile(file, fate, known)),
  };
}

/** The data of a record or a draft in the same way; fields that are absent stay absent. */
export function hideData(fields: Fields, data: Data, fate: FateOf): Data {
  return hideWith(fields, data, fate, knownParts(fields, data, fate));
}

/** One value in the same way, with `data` of its record, so that what is hidden there does not stand in its words. */
export function hideValue(fields: Fields, key: string, value: FieldValue, data: Data, fate: FateOf): FieldValue {
  const field = fields[key];
  return field ? hideField(field, key, value, fate, knownParts(fields, data, fate)) : value;
}

/** Words about a record, such as the reason of a change, in the same way. */
export function hideWords(fields: Fields, words: string, data: Data, fate: FateOf): string {
  return hideText(fate('text', ''), words, knownParts(fields, data, fate));
}

/** Whether a field that is filled is not seen as it stands; words are seen, with what is hidden in them. */
export function isHiddenField(field: Field, key: string, fate: FateOf): boolean {
  const kinds = field.kind === 'rows' ? Object.values(field.columns).map(({ personal }) => personal) : [field.personal];
  return kinds.some((kind) => kind !== 'none' && kind !== 'text' && fate(kind, key) !== 'shown');
}

/** One word of a kind that stands in no record. */
export function hideWord(kind: PersonalKind, word: string, fate: Fate): string {
  return fate === 'shown' && kind !== 'text' ? word : hideOne(kind, word, fate, []);
}

function hideWith(fields: Fields, data: Data, fate: FateOf, known: readonly Known[]): Data {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = fields[key];
      return [key, field ? hideField(field, key, value, fate, known) : value];
    }),
  );
}

function hideField(field: Field, key: string, value: FieldValue, fate: FateOf, known: readonly Known[]): FieldValue {
  if (value === undefined) return value;
  if (field.kind === 'rows') return hideLines(field, key, (value ?? []) as RowsValue, fate, known);
  if (field.personal === 'none') return value;
  const what = fate(field.personal, key);
  if (what === 'shown' && field.personal !== 'text') return value;
  const one = (text: string): string => hideOne(field.personal, text, what, known);
  if (field.kind === 'log') return ((value ?? []) as readonly LogLine[]).map((line) => ({ ...line, text: one(line.text) }));
  if (Array.isArray(value)) return value.map((part) => (typeof part === 'string' ? one(part) : '')).filter((part) => part !== '');
  const isWords = field.kind === 'text' || field.kind === 'longText' || field.kind === 'phone' || field.kind === 'person';
  // A day or a sum has no mask: it is there or it is not.
  return typeof value === 'string' && isWords ? one(value) : blank(field);
}

function hideLines(
  field: Field & { readonly kind: 'rows' },
  key: string,
  lines: RowsValue,
  fate: FateOf,
  known: readonly Known[],
): RowsValue {
  return lines.map((line) =>
    Object.fromEntries(
      Object.entries(line).map(([name, cell]): [string, CellValue] => {
        // An archive of a program before knew no decision for a column: taken as words.
        const kind = field.columns[name]?.personal ?? 'text';
        if (kind === 'none' || cell === null || cell === '') return [name, cell];
        const what = fate(kind, key);
        if (what === 'shown' && kind !== 'text') return [name, cell];
        return [name, typeof cell === 'string' ? hideOne(kind, cell, what, known) : null];
      }),
    ),
  );
}

function hideOne(kind: PersonalKind, text: string, what: Fate, known: readonly Known[]): string {
  if (text === '' || kind === 'none') return text;
  if (kind === 'text') return hideText(what, text, known);
  if (what === 'left') return '';
  // Hidden already: the mask of a mask would say something else.
  if (isMasked(text)) return text;
  return kind === 'sensitive' ? WHOLE : mask(kind, text);
}

/** Words keep their sense: what is hidden of them are numbers of phones and IDs, and always what stands hidden in a field of its own. */
function hideText(what: Fate, text: string, known: readonly Known[]): string {
  const without = known.reduce((sofar, { part, masked }) => sofar.replaceAll(part, masked), text);
  return what === 'shown' ? without : maskWithin(without);
}

function hideFile(file: FileRef, fate: FateOf, known: readonly Known[]): FileRef {
  const name = hideFileName(fate('text', ''), file.name);
  const { sign } = file;
  if (!sign) return { ...file, name };
  const one = (text: string): string => (fate('name', '') === 'shown' ? text : hideOne('name', text, fate('name', ''), known));
  return {
    ...file,
    name,
    sign: { ...sign, who: one(sign.who), witness: one(sign.witness), reason: hideText(fate('text', ''), sign.reason, known) },
  };
}

/** `IMG_2031.jpg` stays of `张伟身份证.jpg` what kind of file it is. */
function hideFileName(what: Fate, name: string): string {
  const dot = name.lastIndexOf('.');
  return what === 'shown' || name === '' ? name : `${WHOLE}${dot > 0 ? name.slice(dot) : ''}`;
}

interface Known {
  readonly part: string;
  readonly masked: string;
}

/** Words that stand for nobody: hiding them in a sentence would only make it unreadable. */
const NOBODY = ['业主', '租户', '住户', '客户', '物业', '匿名', '本人', '家属', '不详', '先生', '女士'];
const MASKED_KINDS: readonly PersonalKind[] = ['name', 'phone', 'idNumber', 'plate'];

/** What is hidden in fields of its own: it must not stand in the words beside them either. The longest first. */
function knownParts(fields: Fields, data: Data, fate: FateOf): readonly Known[] {
  const found: Known[] = [];
  const take = (kind: PersonalKind, key: string, value: unknown): void => {
    if (typeof value !== 'string' || !MASKED_KINDS.includes(kind) || fate(kind, key) === 'shown') return;
    for (const part of value.split(/[\s、,，;；/]+/))
      if (part.length > 1 && !NOBODY.includes(part)) found.push({ part, masked: mask(kind as MaskKind, part) });
  };
  for (const [key, field] of Object.entries(fields)) {
    const value = data[key];
    if (field.kind === 'rows')
      for (const line of (value ?? []) as RowsValue)
        for (const [name, cell] of Object.entries(line)) take(field.columns[name]?.personal ?? 'none', key, cell);
    else for (const one of Array.isArray(value) ? value : [value]) take(field.personal, key, one);
  }
  return found.sort((a, b) => b.part.length - a.part.length);
}
