/** A record without one person: what stays of it when he asks to be taken out (PIPL 47). What is other people's stays as it is. */
import { asText, blank, type Data, type Field, type FieldValue, type LogLine, type RowsValue } from '../../registers/contract/fields';
import type { FileRef, Row } from '../../registers/contract/row';
import { isSigned } from '../../registers/contract/signing';
import { definitionOf } from '../../registers/index';
import { type Found, wordsOfFile } from './find';
import { type Hit, namesSomebody } from './gather';
import { his, ownKeys } from './hand-out';
import { namesIn, otherNames } from './others';
import { type Looker, literal, spaced } from './person';

/** Stands in words where he stood. */
export const TAKEN_OUT = '〔已删除〕';

export interface Without {
  /** Fields that change. */
  readonly data: Data;
  readonly files: readonly FileRef[];
  readonly voided: string;
}

/** Words without him. */
type Strip = (text: string) => string;

/**
 * `words` is what `stripFor` made for all records that he is taken out of. Photos of people stay only in a record that still names somebody
 * else, a signature as well; of other files, those that do not name him.
 */
export function withoutPerson(hit: Hit, looker: Looker, words: Strip): Without {
  const { row } = hit;
  const definition = definitionOf(row.register);
  const found = his(hit.found);
  const own = ownKeys(definition, { ...hit, found }, looker);
  const data: Record<string, FieldValue> = {};
  for (const [key, field] of Object.entries(definition.fields)) {
    const is = row.data[key];
    if (is === undefined) continue;
    const at = found.filter((one) => one.key === key);
    const left = fieldWithout(field, is, { own: own.has(key), at, looker, words, drop: row.register === 'units' });
    if (JSON.stringify(left) !== JSON.stringify(is)) data[key] = left;
  }
  const others = namesSomebody(definition, { ...row, data: { ...row.data, ...data } });
  const files = row.files.filter((file) => {
    const ofPeople = definition.attachments === 'people' || isSigned(file);
    const said = wordsOfFile(file);
    return (others || !ofPeople) && words(said) === said;
  });
  return { data, files, voided: words(row.voided) };
}

interface Asked {
  /** Whether the field is his. */
  readonly own: boolean;
  /** Where in it something of his was found. */
  readonly at: readonly Found[];
  readonly looker: Looker;
  readonly words: Strip;
  /** Whether a line that is his goes as a whole. */
  readonly drop: boolean;
}

function fieldWithout(field: Field, value: FieldValue, asked: Asked): FieldValue {
  const { own, at, words } = asked;
  if (field.kind === 'rows') return rowsWithout(field.columns, value as RowsValue, asked);
  if (field.kind === 'log') return (value as readonly LogLine[]).map((line) => ({ ...line, text: words(line.text) }));
  if (Array.isArray(value)) {
    if (field.kind !== 'phones') return value;
    return own && at.length === 0 ? [] : (value as readonly string[]).filter((_, line) => !at.some((one) => one.line === line));
  }
  if (typeof value !== 'string' || !HELD.includes(field.kind)) return value;
  if (own && field.personal === 'name') return nameWithout(value, asked);
  if (own && OF_ONE.includes(field.personal)) return blank(field);
  return TYPED.includes(field.kind) ? words(value) : value;
}

/** Kinds whose value is a text of people. */
const HELD: readonly Field['kind'][] = ['text', 'longText', 'phone', 'date'];
const TYPED: readonly Field['kind'][] = ['text', 'longText', 'phone'];
const OF_ONE: readonly Field['personal'][] = ['phone', 'idNumber', 'plate', 'address', 'sensitive'];

/** Several names in one field: those of others stay. */
function nameWithout(text: string, { looker }: Pick<Asked, 'looker'>): string {
  const others = namesIn(text).filter((name) => looker.name !== '' && looker.field(name) === null);
  return others.join('、');
}

function rowsWithout(
  columns: Extract<Field, { kind: 'rows' }>['columns'],
  lines: RowsValue,
  { at, looker, words, drop }: Asked,
): FieldValue {
  return lines.flatMap((cells, line) => {
    const mine = at.some((one) => one.line === line && one.how !== 'words');
    if (mine && drop) return [];
    const left = Object.entries(cells).map(([key, cell]) => {
      const column = columns[key];
      if (typeof cell !== 'string' || !column || column.kind !== 'text' || column.options || column.inner) return [key, cell];
      if (mine && column.personal === 'name') return [key, nameWithout(cell, { looker })];
      return [key, mine && OF_ONE.includes(column.personal) ? '' : words(cell)];
    });
    return [Object.fromEntries(left)];
  });
}

/**
 * Takes him out of words: his name, and every number of his that is typed or stands beside him in one of the records. What cannot be told apart
 * goes as a whole.
 */
export function stripFor(hits: readonly Hit[], looker: Looker): Strip {
  const taken = new Set(hits.flatMap(namesTaken));
  const others = otherNames(hits, looker).filter((name) => looker.name !== '' && name.includes(looker.name) && !taken.has(name));
  const marks = [...numbersBeside(hits, looker)].map((number) => spaced(number));
  const named = looker.name === '' ? [] : [...others.map(literal), spaced(looker.name, '·•・.')];
  const names = named.length === 0 ? null : new RegExp(named.join('|'), 'giu');
  const numbers = marks.length === 0 ? null : new RegExp(marks.map((mark) => `(?<![\\dA-Za-z])${mark}(?![\\dA-Za-z])`).join('|'), 'giu');
  const kept = new Set(others);
  const without = (text: string, put: string, put2: (name: string) => string): string => {
    let left = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (one) => one.normalize('NFKC'));
    if (looker.numbers) left = left.replace(looker.numbers, put);
    if (numbers) left = left.replace(numbers, put);
    return names ? left.replace(names, put2) : left;
  };
  return (text) => {
    if (text === '') return text;
    const left = without(text, TAKEN_OUT, (name) => (kept.has(name) ? name : TAKEN_OUT));
    // Written in a way that only the search understands: better too much than too little.
    if (looker.words(without(text, '', () => '')) !== null) return TAKEN_OUT;
    return left.includes(TAKEN_OUT) ? left : text;
  };
}

/** Longer names that hold his, in records with nothing surer of him: whoever ticked them says that he is meant. */
function namesTaken({ row, found }: Hit): readonly string[] {
  const like = his(found).filter(({ how, line }) => how === 'like' && line === null);
  return like.flatMap(({ key }) => namesIn(asText(row.data[key])));
}

/** Phones, ID numbers and plates that stand with him in the records. */
function numbersBeside(hits: readonly Hit[], looker: Looker): ReadonlySet<string> {
  const beside = hits.flatMap((hit) => {
    const { fields } = definitionOf(hit.row.register);
    const found = his(hit.found);
    const own = ownKeys(definitionOf(hit.row.register), { ...hit, found }, looker);
    const single = [...own].flatMap((key) => (isNumber(fields[key]?.personal) ? textsOf(hit.row, key, found) : []));
    const listed = found.flatMap(({ key, line, how }) => {
      const field = fields[key];
      if (field?.kind !== 'rows' || line === null || how === 'words') return [];
      const cells = (hit.row.data[key] as RowsValue)[line] ?? {};
      return Object.entries(field.columns).flatMap(([name, { personal }]) => (isNumber(personal) ? asText(cells[name]) : []));
    });
    return [...single, ...listed];
  });
  return new Set(beside.map((text) => text.trim()).filter((text) => text.length >= LEAST_NUMBER));
}

/** A shorter number stands for many things. */
const LEAST_NUMBER = 6;

function isNumber(personal: Field['personal'] | undefined): boolean {
  return personal === 'phone' || personal === 'idNumber' || personal === 'plate';
}

function textsOf(row: Row, key: string, found: readonly Found[]): readonly string[] {
  const value = row.data[key];
  if (!Array.isArray(value)) return [asText(value)];
  return found.flatMap((one) => (one.key === key && one.line !== null ? asText(value[one.line]) : []));
}
