/** A record as it is handed to the person it is about: whole where it is his, without what is other people's and without names of staff (PIPL 45). */
import { mask } from '../../base/mask';
import type { AnyDefinition } from '../../registers/contract/definition';
import { showValue } from '../../registers/contract/display';
import {
  asText,
  type Data,
  type Field,
  type FieldValue,
  isBlank,
  type LogLine,
  type PersonalKind,
  type RowColumn,
  type RowsValue,
} from '../../registers/contract/fields';
import { hideData } from '../../registers/contract/hide';
import type { Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import { FILES, type Found, VOIDED } from './find';
import { type Hit, isVoid, namesSomebody } from './gather';
import { namesIn, type WordsFor } from './others';
import { fieldsOfPeople, partyOf } from './parties';
import type { How, Looker } from './person';

export interface HandedItem {
  readonly key: string;
  /** In Chinese, as paper is. */
  readonly label: string;
  readonly value: string;
}

export interface Handed {
  readonly register: string;
  readonly no: string;
  readonly at: string;
  readonly unit: string;
  readonly state: string;
  readonly items: readonly HandedItem[];
  /** Photos and scans, which are not copied. */
  readonly files: number;
}

/** What says something about everybody of a household: his only where he lives alone. */
const HOUSEHOLD: readonly string[] = ['vehicles', 'birthday', 'specialNeeds'];

/** `words` hides numbers of others and the names that are known, in words. */
export function handOut(hit: Hit, looker: Looker, words: WordsFor): Handed {
  const { row, why } = hit;
  const definition = definitionOf(row.register);
  const found = his(hit.found);
  const told = new Set(found.map(({ key }) => key));
  const own = ownKeys(definition, { ...hit, found }, looker);
  const whole = why === 'unit' || why === 'linked' || isAboutHim(definition, row, found, looker);
  const data = hideData(definition.fields, ownLines(definition, row.data, found), (kind, key) => {
    if (kind === 'text' || own.has(key)) return 'shown';
    return kind === 'sensitive' ? 'left' : 'masked';
  });
  const items = Object.entries(definition.fields).flatMap(([key, field]): readonly HandedItem[] => {
    if (!(whole || told.has(key)) || !isTold(field)) return [];
    const value = say(field, data[key], own.has(key), looker, words);
    return value === '' ? [] : [{ key, label: field.label.zh, value }];
  });
  const voided = isVoid(row) && (whole || told.has(VOIDED));
  return {
    register: row.register,
    no: row.no,
    at: row.at,
    unit: row.unit,
    state: isVoid(row) ? '已作废' : (definition.states[row.state]?.label.zh ?? ''),
    items: voided ? [...items, { key: VOIDED, label: '作废原因', value: words(row.voided) }] : items,
    files: whole || told.has(FILES) ? row.files.length : 0,
  };
}

const SURE: readonly How[] = ['id', 'phone', 'name'];

const BARE = /^[A-Za-z\d-]+$/;

/** A longer name that holds his counts only where nothing surer stands in the record: 张伟明 beside 张伟 is somebody else. */
export function his(found: readonly Found[]): readonly Found[] {
  return found.some(({ how }) => SURE.includes(how)) ? found.filter(({ how }) => how !== 'like') : found;
}

/** Whether the whole record is about him: he stands in a field for people, or it could name somebody and names nobody but him, in its words. */
function isAboutHim(definition: AnyDefinition, row: Row, found: readonly Found[], looker: Looker): boolean {
  if (definition.id === 'units' || found.some((one) => isOfHim(definition, row.data, one, looker))) return true;
  const names = fieldsOfPeople(definition.fields).some((key) => definition.fields[key]?.personal === 'name');
  return names && !namesSomebody(definition, row);
}

/** Keys of the fields that are his: those of the party that he is, and of lists of people in which he has a line. */
export function ownKeys(definition: AnyDefinition, { row, found, why }: Hit, looker: Looker): ReadonlySet<string> {
  const own = found
    .filter(({ how }) => how !== 'words')
    .flatMap((one) => (isOfHim(definition, row.data, one, looker) ? partyOf(definition, one.key) : [one.key]));
  const alone = definition.id === 'units' && why !== 'unit' && livesAlone(row.data, found);
  return new Set([...own, ...(alone ? HOUSEHOLD : [])]);
}

/**
 * Whether the person in whose fields it was found is he. His number beside another's name is only his number, as when his wife comes as a visitor
 * and gives his phone; so is his name beside another ID number. His own ID number speaks for all that stands with it.
 */
function isOfHim(definition: AnyDefinition, data: Data, { key, how }: Found, looker: Looker): boolean {
  const party = partyOf(definition, key);
  if (how === 'words' || !fieldsOfPeople(definition.fields).includes(key)) return false;
  if (party.some((one) => looker.field(asText(data[one])) === 'id')) return true;
  return !party.some((one) => {
    const text = asText(data[one]).trim();
    if (text === '') return false;
    const kind = definition.fields[one]?.personal;
    return (kind === 'name' && looker.name !== '' && looker.field(text) === null) || (kind === 'idNumber' && looker.idNumber !== '');
  });
}

/** Whether he is the only one who lives there now, as far as the file knows; where nobody does, the only one it knows of. */
function livesAlone(data: Data, found: readonly Found[]): boolean {
  const all = ['owners', 'tenants'].flatMap((key) =>
    ((data[key] ?? []) as RowsValue).map(({ to }, line) => ({ key, line, to: asText(to) })),
  );
  const living = all.filter(({ to }) => to === '');
  const [only, ...more] = living.length > 0 ? living : all;
  return only !== undefined && more.length === 0 && found.some(({ key, line }) => key === only.key && line === only.line);
}

/** Of lists of people only his lines, or those whose words name him; of several numbers only his. */
function ownLines(definition: AnyDefinition, data: Data, found: readonly Found[]): Data {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = definition.fields[key];
      const parted = field?.kind === 'phones' || (field?.kind === 'rows' && Object.values(field.columns).some(isOfPerson));
      if (!parted || !Array.isArray(value)) return [key, value];
      const at = found.filter((one) => one.key === key);
      const best = at.some(({ how }) => how !== 'words') ? at.filter(({ how }) => how !== 'words') : at;
      return [key, value.filter((_, index) => best.some(({ line }) => line === index))];
    }),
  );
}

function isOfPerson({ personal }: RowColumn): boolean {
  return personal === 'name' || personal === 'phone' || personal === 'idNumber';
}

/** What somebody reads: no inner keys of the program. */
function isTold(field: Field): boolean {
  return field.kind !== 'ref' && (field.print || field.sheet || field.personal !== 'none');
}

function say(field: Field, value: FieldValue | undefined, own: boolean, looker: Looker, words: WordsFor): string {
  if (value === undefined || value === false || isBlank(value)) return '';
  const one = (kind: PersonalKind, text: string): string => {
    if (kind === 'name') return own ? onlyHis(text, looker) : text;
    // A bare number in a field about nobody is no phone: a parcel's, a badge's.
    if (kind === 'none' && BARE.test(text)) return text;
    return kind === 'none' || kind === 'text' || kind === 'sensitive' ? words(text) : text;
  };
  switch (field.kind) {
    case 'person':
      return mask('name', asText(value));
    case 'people':
      return (value as readonly string[]).map((name) => mask('name', name)).join('、');
    case 'log': {
      const lines = (value as readonly LogLine[]).map((line) => ({ ...line, by: mask('name', line.by), text: words(line.text) }));
      return showValue(field, lines, 'zh');
    }
    case 'rows': {
      const cell = ({ kind, personal }: RowColumn, text: string): string => (kind === 'person' ? mask('name', text) : one(personal, text));
      const lines = (value as RowsValue).map((line) =>
        Object.fromEntries(
          Object.entries(line).map(([name, held]) => {
            const column = field.columns[name];
            return [name, column && typeof held === 'string' && column.options?.[held] === undefined ? cell(column, held) : held];
          }),
        ),
      );
      return showValue(field, lines, 'zh');
    }
    default:
      return one(field.personal, showValue(field, value, 'zh'));
  }
}

/** Several names in one field: those of others are hidden. Where his name is not known, whoever stands with his number is taken for him. */
function onlyHis(text: string, looker: Looker): string {
  if (looker.name === '') return text;
  return namesIn(text).reduce((sofar, name) => (looker.field(name) ? sofar : sofar.replaceAll(name, mask('name', name))), text);
}
