/** Personal data made unreadable but recognisable in kind: never a readable middle (EX-5, PRI-1). */

export type MaskKind = 'phone' | 'idNumber' | 'name' | 'plate' | 'text' | 'address';

/** Several values in one field are masked one by one; the separators stay. */
const SEPARATORS = /([、,，;；/\n]+)/;
const MOBILE = /^1[3-9]\d{9}$/;
const KNOWN_COUNTRY = /^(?:\+|00)(86|852|853|886)/;
const EXTENSION = /(?:转|-|ext\.?|x|#)(\d{1,6})$/i;

/** The masked form of a value; '' for ''. What cannot be recognised as its kind is hidden more, not less. */
export function mask(kind: MaskKind, value: string): string {
  const plain = value.normalize('NFKC').trim();
  if (plain === '') return '';
  const one = MASKS[kind];
  if (kind === 'text' || kind === 'address') return one(plain);
  return plain
    .split(SEPARATORS)
    .map((part, index) => (index % 2 === 1 || part.trim() === '' ? part : one(part.trim())))
    .join('');
}

/** Whether a value was masked by `mask`: such a value must never overwrite a real one (EX-3). */
export function isMasked(value: string): boolean {
  return value.includes('**');
}

/** Masks phone and ID numbers inside a free text and leaves the rest readable; numbers of records and dates stay. */
export function maskWithin(text: string): string {
  return text
    .replace(/(?<![\dA-Za-z])\d{6}(?:18|19|20)\d{9}[\dXx](?![\dA-Za-z])/g, maskIdNumber)
    .replace(/(?<![\dA-Za-z])(?:(?:\+|00)86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, maskPhone)
    .replace(/(?<![\d-])0\d{2,3}[- ]?\d{7,8}(?!\d)/g, maskPhone)
    .replace(/(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g, maskIdNumber);
}

const MASKS: Readonly<Record<MaskKind, (value: string) => string>> = {
  phone: maskPhone,
  idNumber: maskIdNumber,
  name: (value) => `${first(value)}**`,
  plate: maskPlate,
  text: (value) => (Array.from(value).length > 1 ? `${first(value)}***` : '***'),
  address: maskAddress,
};

/** Mobiles 138****5678, land lines 0755-******78, both with country code; an extension is hidden whole. */
function maskPhone(value: string): string {
  const compact = value.replace(/[\s()]/g, '').replace(/[—–－_]/g, '-');
  const country = KNOWN_COUNTRY.exec(compact);
  const prefix = country ? `+${country[1]} ` : '';
  const rest = country ? compact.slice(country[0].length).replace(/^-/, '') : compact;
  const digits = rest.replace(/-/g, '');
  if (MOBILE.test(digits)) return `${prefix}${digits.slice(0, 3)}****${digits.slice(7)}`;
  const line = /^(0?(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(.*)$/.exec(rest);
  if (line?.[1] !== undefined && line[2] !== undefined && (line[1].startsWith('0') || prefix !== '')) {
    return `${prefix}${line[1]}-${ends(line[2], 0, 2)}${extension(line[3])}`;
  }
  const split = EXTENSION.exec(rest);
  const main = split && split.index >= 7 ? rest.slice(0, split.index) : rest;
  const hidden = ends(main.replace(/\D/g, ''), 0, main.replace(/\D/g, '').length >= 7 ? 2 : 0);
  return `${prefix}${hidden}${main === rest ? '' : extension('转')}`;
}

function extension(tail: string | undefined): string {
  return tail === undefined || tail === '' ? '' : '转***';
}

/** ID cards of 18 and 15 digits keep 4403…1234; passports and permits keep the letter and two digits. */
function maskIdNumber(value: string): string {
  const compact = value.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(compact)) return ends(compact, 4, 4);
  if (/^\d{15}$/.test(compact)) return ends(compact, 4, 3);
  if (/^[A-Z]{1,2}\d{7,10}$/.test(compact)) return ends(compact, 1, 2);
  return compact.length >= 8 ? ends(compact, 1, 1) : '****';
}

/** 粤B12345 → 粤B***45: province and city letter, two last characters. */
function maskPlate(value: string): string {
  const compact = value.replace(/[\s·.-]/g, '').toUpperCase();
  return compact.length >= 7 ? ends(compact, 2, 2) : '****';
}

/** At most the first quarter, and no more than six characters, stay. */
function maskAddress(value: string): string {
  const letters = Array.from(value);
  return `${letters.slice(0, Math.min(6, Math.floor(letters.length / 4))).join('')}****`;
}

function first(value: string): string {
  return Array.from(value)[0] ?? '';
}

/** Keeps `head` and `tail` characters; at least two stars stand between them. */
function ends(value: string, head: number, tail: number): string {
  const letters = Array.from(value);
  const stars = '*'.repeat(Math.max(2, letters.length - head - tail));
  return letters.slice(0, head).join('') + stars + (tail === 0 ? '' : letters.slice(-tail).join(''));
}
