/** Whether a value is at least of its field's kind, so that screens and rules can live with it: for records that come out of a file. */
import type { AnyDefinition } from './definition';
import { blank, type Data, type Field, type Fields, type FieldValue } from './fields';
import { type FileRef, type Row, VOID } from './row';

/** Whether the value is a text, number, list … as its kind asks for; lengths, limits and choices are for `checkData`. */
export function hasShape(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'number':
    case 'money':
      return value === null || (typeof value === 'number' && Number.isFinite(value));
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choices':
    case 'departments':
    case 'phones':
    case 'people':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'log':
      return isRows(value) && value.every((one) => ['at', 'by', 'text'].every((key) => typeof one[key] === 'string'));
    case 'rows':
      return isRows(value) && value.every((one) => Object.values(one).every(isCell));
    default:
      return typeof value === 'string';
  }
}

/** The data with what has not its kind's shape left blank, and which fields those were; the same data when all is well. */
export function shaped(fields: Fields, data: Data): { readonly data: Data; readonly lost: readonly string[] } {
  const lost = Object.entries(fields).flatMap(([key, field]) => (hasShape(field, data[key]) ? [] : [key]));
  if (lost.length === 0) return { data, lost };
  const blanks = lost.map((key): [string, FieldValue] => [key, blank(fields[key] as Field)]);
  return { data: { ...data, ...Object.fromEntries(blanks) }, lost };
}

type Header = Pick<Row, 'state' | 'mark' | 'links' | 'files' | 'v'>;

const FILE_TEXTS = ['hash', 'name', 'type', 'role', 'at', 'by'] as const satisfies readonly (keyof FileRef)[];

/** The header with what no record can have taken from `before`, and which parts those were. A state that is nowhere else begins anew. */
export function shapedHeader(
  definition: AnyDefinition,
  header: Header,
  before: Header,
): { readonly header: Header; readonly lost: readonly string[] } {
  const { state, mark, links, files, v } = header;
  const sound = {
    state: state === VOID || Object.hasOwn(definition.states, state),
    mark: ['', 'late', 'opening', 'import'].includes(mark),
    links: Array.isArray(links) && links.every((link) => typeof link === 'string'),
    files: isRows(files) && files.every((file) => FILE_TEXTS.every((key) => typeof file[key] === 'string')),
    v: Number.isInteger(v) && v > 0,
  };
  const lost = Object.entries(sound).flatMap(([key, isSound]) => (isSound ? [] : [key]));
  if (lost.length === 0) return { header, lost };
  const kept = {
    state: sound.state ? state : before.state || definition.initial,
    mark: sound.mark ? mark : before.mark,
    links: sound.links ? links : before.links,
    files: sound.files ? files : before.files,
    v: sound.v ? v : before.v,
  };
  return { header: kept, lost };
}

function isRows(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
