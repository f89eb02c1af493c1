/** Words without other people: the names that the gathered records know, names of staff, and numbers that are not his (PIPL 45). */
import { mask, maskWithin } from '../../base/mask';
import { asText, type RowsValue } from '../../registers/contract/fields';
import { definitionOf } from '../../registers/index';
import type { Hit } from './gather';
import { fieldsOfPeople, partyOf } from './parties';
import { type Looker, literal } from './person';

/** Words as they may be handed out. */
export type WordsFor = (text: string) => string;

/** Words for nobody. */
const NOBODY: readonly string[] = ['业主', '租户', '住户', '客户', '物业', '匿名', '本人', '家属', '不详', '先生', '女士', '管家', '保安'];

/** The names in a field for names, without what stands for nobody. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[\s、,，;；/()（）]+/).filter((part) => Array.from(part).length > 1 && !NOBODY.includes(part));
}

/** Names of others in all records that were found, ticked or not. Where his own is not known, a name that stands with his number is his. */
export function otherNames(hits: readonly Hit[], looker: Looker): readonly string[] {
  const all = hits.flatMap(named);
  const his = new Set(looker.name === '' ? all.filter(({ withHim }) => withHim).map(({ name }) => name) : []);
  return [...new Set(all.map(({ name }) => name))].filter((name) => !looker.named(name) && !his.has(name));
}

interface Named {
  readonly name: string;
  /** Whether something of his stands in the same line or beside it. */
  readonly withHim: boolean;
}

function named({ row, found }: Hit): readonly Named[] {
  const definition = definitionOf(row.register);
  const { fields } = definition;
  const single = fieldsOfPeople(fields)
    .filter((key) => fields[key]?.personal === 'name')
    .flatMap((key) => {
      const withHim = found.some((one) => partyOf(definition, key).includes(one.key));
      return namesIn(asText(row.data[key])).map((name) => ({ name, withHim }));
    });
  const listed = Object.entries(fields).flatMap(([key, field]) => {
    if (field.kind !== 'rows') return [];
    const columns = Object.keys(field.columns).filter((name) => field.columns[name]?.personal === 'name');
    return ((row.data[key] ?? []) as RowsValue).flatMap((cells, line) => {
      const withHim = found.some((one) => one.key === key && one.line === line);
      return columns.flatMap((column) => namesIn(asText(cells[column])).map((name) => ({ name, withHim })));
    });
  });
  return [...single, ...listed];
}

/** Hides in words `names`, and all numbers of phones and IDs but his. */
export function wordsWithout(names: readonly string[], looker: Looker): WordsFor {
  const others = new Set(names.filter((name) => Array.from(name).length > 1 && !looker.named(name)));
  // The longest first: 张伟明 is not 张伟 with a letter behind.
  const all = [...others, ...(looker.name === '' ? [] : [looker.name])].sort((a, b) => b.length - a.length);
  const pattern = all.length === 0 ? null : new RegExp(all.map(literal).join('|'), 'g');
  const hideNames = (text: string): string =>
    pattern === null ? text : text.replace(pattern, (name) => (others.has(name) ? mask('name', name) : name));
  return (text) => hideNames(withoutNumbers(narrow(text), looker));
}

/** His own numbers stay; between them all are hidden. */
function withoutNumbers(text: string, { numbers }: Looker): string {
  if (numbers === null) return maskWithin(text);
  let end = 0;
  let made = '';
  for (const match of text.matchAll(numbers)) {
    made += maskWithin(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return made + maskWithin(text.slice(end));
}

/** Digits of full width are digits. */
function narrow(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}
