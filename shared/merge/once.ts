/** What holds between records and may be broken by desks that were apart: a thing is out once, a matter is called back once, a number is given once. */
import { textIn } from '../registers/contract/fields';
import { type Row, VOID } from '../registers/contract/row';
import { placeOf } from '../rules/callbacks/entries';
import { taggedThing } from '../rules/custody/one-at-a-time';
import { isApart } from './clock';
import type { Found } from './conflict';
import type { MergedRecord } from './record';

/** A merged record that is there. */
export type Standing = MergedRecord & { readonly row: Row };

export interface Once {
  readonly kind: Found['kind'];
  readonly register: string;
  readonly state: string;
  /** What this record has in its hands; '' = nothing that is one of its kind. */
  thing(row: Row): string;
}

const plain = (code: string): string => code.normalize('NFKC').trim().toUpperCase();

export const ONCE: readonly Once[] = [
  { kind: 'out', register: 'keyloans', state: 'out', thing: (row) => textIn(row.data, 'key') },
  { kind: 'out', register: 'visitors', state: 'in', thing: (row) => plain(textIn(row.data, 'badge')) },
  { kind: 'out', register: 'borrowed', state: 'out', thing: taggedThing },
  { kind: 'out', register: 'archiveloans', state: 'out', thing: taggedThing },
  { kind: 'planned', register: 'callbacks', state: 'due', thing: calledFor },
];

/** The matter and its occasion; '' for a callback of no matter. */
function calledFor({ data }: Row): string {
  const no = textIn(data, 'sourceNo');
  if (no === '' || data['outdated'] === true) return '';
  return [no, textIn(data, 'source'), placeOf(textIn(data, 'policyId'), textIn(data, 'occasion')), textIn(data, 'party')].join(' ');
}

/** Records that have the same thing, of which neither desk knew the other's; each thing once. */
export function clashes(records: readonly Standing[]): readonly Found[] {
  const holders = new Map<string, { readonly once: Once; readonly all: Standing[] }>();
  for (const record of records) {
    for (const once of ONCE) {
      if (once.register !== record.row.register || once.state !== record.row.state) continue;
      const thing = once.thing(record.row);
      if (thing === '') continue;
      const key = `${once.register} ${thing}`;
      const known = holders.get(key) ?? { once, all: [] };
      known.all.push(record);
      holders.set(key, known);
    }
  }
  return [...holders.values()].flatMap(({ once, all }) => foundAmong(once.kind, all));
}

function foundAmong(kind: Found['kind'], all: readonly Standing[]): readonly Found[] {
  const apart = all.filter((one) => all.some((other) => other !== one && areApart(one, other)));
  const [first] = apart;
  if (!first) return [];
  const { register, id, no } = first.row;
  return [{ kind, register, record: id, no, fields: [], writers: apart.flatMap(({ stateBy }) => stateBy) }];
}

function areApart(a: Standing, b: Standing): boolean {
  return a.stateBy.some((x) => b.stateBy.some((y) => isApart(x, y)));
}

export interface Numbered {
  readonly rows: readonly Row[];
  readonly found: readonly Found[];
}

/** Gives each record a number of its own: who had it first keeps it, others have the letter of their desk behind it. `records` in order of their making. */
export function numbered(records: readonly Standing[]): Numbered {
  const taken = new Map<string, Standing>();
  for (const record of records) {
    const key = keyOf(record.row.register, record.row.no);
    if (!taken.has(key)) taken.set(key, record);
  }
  const found: Found[] = [];
  const rows = records.map((record): Row => {
    const { row } = record;
    const first = taken.get(keyOf(row.register, row.no));
    if (!first || first === record) return row;
    if (row.state !== VOID && first.row.state !== VOID) {
      const writers = [first.madeBy, record.madeBy].filter((one) => one !== null);
      found.push({ kind: 'number', register: row.register, record: row.id, no: row.no, fields: [], writers });
    }
    const no = freeNumber(row, taken);
    taken.set(keyOf(row.register, no), record);
    return { ...row, no };
  });
  return { rows, found };
}

/** A number without what was put behind it: all that can stand in each other's way begin with the same. */
export function numberRoot(no: string): string {
  return no.replace(/(?: \([A-Z]?\d*\))+$/, '');
}

function freeNumber({ register, no, desk }: Row, taken: ReadonlyMap<string, Standing>): string {
  for (let n = 1; ; n++) {
    const next = `${no} (${desk}${n === 1 && desk !== '' ? '' : n})`;
    if (!taken.has(keyOf(register, next))) return next;
  }
}

const keyOf = (register: string, no: string): string => `${register} ${no}`;
