/** Who is meant when somebody asks for his data, as typed, and whether a text of a record means him (PIPL 45). */
import { ok, type Result, refuse } from '../../base/result';
import { parsePhone } from '../phone';

/** What was typed; '' where nothing is known. Several phones with 、 between them. */
export interface TypedPerson {
  readonly name: string;
  readonly phones: string;
  readonly unit: string;
  readonly idNumber: string;
}

export interface Person {
  readonly name: string;
  /** Digits, a land line with a dash behind its area code, without an extension. */
  readonly phones: readonly string[];
  readonly unit: string;
  readonly idNumber: string;
}

/** How a text means him; `like`: his name stands in a longer one, `words`: in a sentence. */
export type How = 'id' | 'phone' | 'name' | 'like' | 'words';

const LEAST_ID = 6;
const LEAST_PHONE = 7;
const BETWEEN = /[、,，;；/\n]+/;
/** What stands around names in a field for names. */
const AROUND = /[\s、,，;；/()（）[\]:：及和与]+/;
const TITLES = /(?:先生|女士|小姐|太太|业主|租户|本人|老师|阿姨|叔叔)+$/;

/** Refusals: `person.none` without name, phone and ID number; `person.phone`, `person.id` for what cannot be one. */
export function personOf(typed: TypedPerson): Result<Person> {
  const name = plain(typed.name).replace(/\s+/g, ' ');
  const idNumber = plain(typed.idNumber).replace(/[\s-]/g, '').toUpperCase();
  const phones = phonesOf(typed.phones);
  if (phones === null) return refuse('person.phone', 'phones');
  if (idNumber !== '' && (idNumber.length < LEAST_ID || !/^[\dA-Z]+$/.test(idNumber))) return refuse('person.id', 'idNumber');
  if (name === '' && phones.length === 0 && idNumber === '') return refuse('person.none', 'name');
  return ok({ name, phones, unit: plain(typed.unit), idNumber });
}

function phonesOf(text: string): readonly string[] | null {
  const parts = plain(text)
    .split(BETWEEN)
    .flatMap((part) => (isFull(part) ? [part] : part.split(/\s+/)))
    .filter((part) => part !== '');
  if (!parts.every(isFull)) return null;
  return [...new Set(parts.map((part) => parsePhone(part)?.number ?? ''))];
}

/** A number that means one line: a short one would be found everywhere. */
function isFull(part: string): boolean {
  const phone = parsePhone(part);
  return phone !== null && phone.number.replace(/\D/g, '').length >= LEAST_PHONE && (phone.kind !== 'other' || phone.number.length <= 15);
}

/** Questions about one person, made once and asked of thousands of texts. */
export interface Looker {
  /** As typed; '' = not known. */
  readonly name: string;
  readonly idNumber: string;
  /** A field that holds names, numbers or an ID. */
  field(text: string): How | null;
  /** Words in which he may be named. */
  words(text: string): How | null;
  /** Whether a whole name is his. */
  named(text: string): boolean;
  /** His own numbers in a text, for not hiding them: null when he has none. */
  readonly numbers: RegExp | null;
}

export function lookerFor({ name, phones, idNumber }: Person): Looker {
  const own = nameKey(name);
  const id = idNumber === '' ? null : new RegExp(`(?<![\\dA-Za-z])${spaced(idNumber)}(?![\\dA-Za-z])`, 'i');
  const phone = phones.length === 0 ? null : new RegExp(phones.map(phonePattern).join('|'));
  const latin = /^[\p{Script=Latin}\s.'·-]+$/u.test(name);
  const inWords = latin && name !== '' ? new RegExp(`(?<!\\p{L})${spaced(name)}(?!\\p{L})`, 'iu') : null;
  const number = (text: string): How | null => (id?.test(text) ? 'id' : phone?.test(text) ? 'phone' : null);
  const named = (text: string): boolean =>
    own !== '' &&
    (nameKey(text) === own ||
      text
        .normalize('NFKC')
        .split(AROUND)
        .some((part) => nameKey(part.replace(TITLES, '')) === own));
  const says = (text: string): boolean => (inWords ? inWords.test(text) : Array.from(own).length > 1 && nameKey(text).includes(own));
  const parts = [...(id ? [id.source] : []), ...(phone ? [phone.source] : [])];
  return {
    name,
    idNumber,
    named,
    field: (text) => {
      const wide = text.normalize('NFKC');
      return number(wide) ?? (named(text) ? 'name' : says(wide) ? 'like' : null);
    },
    words: (text) => {
      const wide = text.normalize('NFKC');
      return number(wide) ?? (says(wide) ? 'words' : null);
    },
    numbers: parts.length === 0 ? null : new RegExp(parts.join('|'), 'gi'),
  };
}

/** A name as it is compared: one width, no blanks, no points between its parts. */
function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•・.]/g, '')
    .toLowerCase();
}

/** A number with blanks, dashes, brackets and country code between and before; a land line also without its area. */
function phonePattern(number: string): string {
  const [area, rest] = number.startsWith('0') && number.includes('-') ? number.split('-', 2) : ['', number.replace(/\D/g, '')];
  const before = area ? `(?:\\(?0?${spaced(area.slice(1))}\\)?[\\s-]*)?` : '';
  return `(?<!\\d)(?:(?:\\+|00)?86[\\s-]*)?${before}${spaced(rest ?? '')}(?!\\d)`;
}

/** The characters of a text as a pattern, with blanks, dashes and what else is named allowed between them. */
export function spaced(text: string, also = ''): string {
  return Array.from(text.replace(/[\s-]/g, '')).map(literal).join(`[\\s${also}-]*`);
}

/** A text as a pattern that matches it alone. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
