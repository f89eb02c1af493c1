/** Gathers the sheet (SH-2, BY-1): every open record of every register, each exactly once, and the figures that are counted. */
import type { Day, Instant } from '../../base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import { asText, textIn } from '../../registers/contract/fields';
import { NO_DUE, type Row } from '../../registers/contract/row';
import type { OpenLine } from '../../registers/handover/rules';
import { registerList } from '../../registers/index';
import { countKeys, type KeyKind, type KeyState } from '../keys-lending';
import { type ParcelLimits, parcelState } from '../parcels';
import { sameDesk } from './clock';
import { handOf } from './hand';
import { compactNumbers } from './numbers';

const definitions = new Map<string, { readonly definition: AnyDefinition; readonly order: number }>(
  registerList.map(({ definition }, order) => [definition.id, { definition, order }]),
);

/** Registers whose open records are handed over, in the order of the rail. */
export const HANDED_REGISTERS: readonly string[] = registerList
  .map(({ definition }) => definition)
  .filter(({ states, handover }) => handover !== 'none' && Object.values(states).some((state) => state.open))
  .map(({ id }) => id);

const LONGEST_GIST = 160;
/** Numbers in one line of what is only counted; more begin a further line. */
const NUMBERS_A_LINE = 800;
/** More lines than this no sheet can hold, and nobody reads: the last in order are counted with their numbers instead. */
const MOST_LINES = 1500;

export interface Gathering {
  /** Open records of all handed registers. */
  readonly rows: readonly Row[];
  /** Letter of the desk whose sheet it is. */
  readonly desk: string;
  /** Letters it had before. */
  readonly former: readonly string[];
  /** Until when what is named only when due must be due (`horizonOf`). */
  readonly horizon: Instant;
  /** Remarks by id of the line. */
  readonly remarks: ReadonlyMap<string, string>;
  /** What the one who leaves has signed; null while nobody has. Lines that are not in it are marked. */
  readonly signed: readonly OpenLine[] | null;
}

/** Lines in the order of the rail: urgent first, then by due time, then oldest first. A slip stands in the line of its request. */
export function gatherOpen({ rows, desk, former, horizon, remarks, signed }: Gathering): readonly OpenLine[] {
  const mine = rows.filter((row) => row.open === 1 && sameDesk(row.desk, desk, former) && isNamed(row, horizon));
  const requests = new Set(mine.filter((row) => row.register === 'requests').map((row) => row.id));
  const slips = new Map<string, Row[]>();
  const single: Row[] = [];
  const counted = new Map<string, Row[]>();
  for (const row of mine) {
    const request = row.register === 'workorders' ? row.links.find((id) => requests.has(id)) : undefined;
    if (request !== undefined) push(slips, request, row);
    else if (definitions.get(row.register)?.definition.handover === 'sum') push(counted, row.register, row);
    else single.push(row);
  }
  const ordered = single.sort(before);
  for (const row of ordered.splice(MOST_LINES)) {
    push(counted, row.register, row);
    for (const slip of slips.get(row.id) ?? []) push(counted, slip.register, slip);
  }
  const lines = [
    ...ordered.map((row) => lineOf(row, slips.get(row.id) ?? [])),
    ...[...counted].flatMap(([register, all]) => sumLines(register, all)),
  ].sort((a, b) => orderOf(String(a.register)) - orderOf(String(b.register)));
  const known = signed && new Map(signed.map((line) => [line.record, line]));
  return lines.map((line) => ({
    ...line,
    remark: remarks.get(String(line.record)) ?? '',
    added: known ? isNew(line, known.get(line.record)) : false,
  }));
}

/** Whether an open record stands on the sheet: those that are named only when due wait for their day; without one they are always named. */
function isNamed(row: Row, horizon: Instant): boolean {
  const definition = definitions.get(row.register)?.definition;
  if (!definition || definition.handover === 'none') return false;
  return definition.handover !== 'due' || row.dueAt === NO_DUE || row.dueAt <= horizon;
}

/** What came after the signature: a record that was not there, or a count with other numbers in it. */
function isNew(line: OpenLine, signed: OpenLine | undefined): boolean {
  return signed === undefined || (String(line.record).startsWith('sum:') && line.gist !== signed.gist);
}

function lineOf(row: Row, slips: readonly Row[]): OpenLine {
  const { definition } = definitions.get(row.register) ?? {};
  if (!definition) throw new Error(`no such register: ${row.register}`);
  return {
    record: row.id,
    register: row.register,
    book: definition.title.zh,
    no: row.no,
    unit: row.unit,
    gist: clipped(definition.gist(row.data as never, 'zh')),
    state: definition.states[row.state]?.label.zh ?? row.state,
    due: row.dueAt === NO_DUE ? '' : row.dueAt,
    hand: clipped(handOf(definition, row)),
    slips: slips.map(slipText).join('；'),
    remark: '',
    added: false,
  };
}

function slipText(row: Row): string {
  const { definition } = definitions.get(row.register) ?? {};
  return [row.no, textIn(row.data, 'department'), definition?.states[row.state]?.label.zh ?? ''].filter((part) => part !== '').join(' ');
}

/** What is only counted: how many, and their numbers. */
function sumLines(register: string, rows: readonly Row[]): readonly OpenLine[] {
  const { definition } = definitions.get(register) ?? {};
  if (!definition) throw new Error(`no such register: ${register}`);
  const numbers = rows.map((row) => row.no).sort();
  const parts = Array.from({ length: Math.ceil(numbers.length / NUMBERS_A_LINE) }, (_, i) =>
    numbers.slice(i * NUMBERS_A_LINE, (i + 1) * NUMBERS_A_LINE),
  );
  const state = [...new Set(rows.map((row) => definition.states[row.state]?.label.zh ?? row.state))].join('、');
  return parts.map((part, i) => ({
    record: i === 0 ? `sum:${register}` : `sum:${register}:${i + 1}`,
    register,
    book: definition.title.zh,
    no: `${part.length} 件`,
    unit: '',
    gist: compactNumbers(part),
    state,
    due: '',
    hand: '',
    slips: '',
    remark: '',
    added: false,
  }));
}

function clipped(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  return line.length > LONGEST_GIST ? `${line.slice(0, LONGEST_GIST - 1)}…` : line;
}

function before(a: Row, b: Row): number {
  const [ua, ub] = [isUrgent(a), isUrgent(b)];
  if (ua !== ub) return ua ? -1 : 1;
  const [ka, kb] = [`${a.dueAt}|${a.at}|${a.id}`, `${b.dueAt}|${b.at}|${b.id}`];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}

function isUrgent(row: Row): boolean {
  return definitions.get(row.register)?.definition.urgent?.(row.data as never) ?? false;
}

function orderOf(register: string): number {
  return definitions.get(register)?.order ?? definitions.size;
}

function push(map: Map<string, Row[]>, key: string, row: Row): void {
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}

export interface Figures {
  readonly keysIn: number;
  readonly keysOut: number;
  readonly keysLost: number;
  readonly keysCabinet: number;
  readonly parcelsWaiting: number;
  /** Waiting over the site's days (RG-3). */
  readonly parcelsOver: number;
  /** People, not groups. */
  readonly visitorsIn: number;
  readonly feesOpen: number;
  /** In 分 (RG-7). */
  readonly feesSum: number;
}

/** A key as the handover counts it: of several pieces the lent ones are out, the others hang there still. */
function piecesOf(
  key: Row,
  loans: readonly Row[],
): readonly { readonly kind: KeyKind; readonly state: KeyState; readonly pieces: number }[] {
  const kind = asText(key.data['kind']) as KeyKind;
  const state = key.state as KeyState;
  const all = Number(key.data['count'] ?? 1);
  const loan = state === 'out' ? loans.find((one) => one.links.includes(key.id) || textIn(one.data, 'key') === key.no) : undefined;
  const out = Math.min(all, Number(loan?.data['count'] ?? all));
  return [{ kind, state, pieces: out }, ...(out < all ? [{ kind, state: 'in' as const, pieces: all - out }] : [])];
}

/** What the figures are counted from: `rows` are the open records, `keys` all keys of the board. */
export interface Counting extends Pick<Gathering, 'rows' | 'desk' | 'former'> {
  readonly keys: readonly Row[];
  readonly today: Day;
  readonly limits: ParcelLimits;
}

/** What is counted at a handover (RG-1, RG-3, RG-6, RG-7). */
export function countFigures({ rows, keys, desk, former, today, limits }: Counting): Figures {
  const own = (row: Row): boolean => sameDesk(row.desk, desk, former);
  const mine = rows.filter((row) => row.open === 1 && own(row));
  const of = (register: string): readonly Row[] => mine.filter((row) => row.register === register);
  // Whichever desk lent it: the key lies at its own.
  const loans = rows.filter((row) => row.register === 'keyloans' && row.open === 1);
  const pieces = keys.filter(own).flatMap((row) => piecesOf(row, loans));
  const { held, out, lost, cabinet } = countKeys(pieces);
  const parcels = of('parcels');
  const fees = of('fees');
  return {
    keysIn: held,
    keysOut: out,
    keysLost: lost,
    keysCabinet: cabinet,
    parcelsWaiting: parcels.length,
    parcelsOver: parcels.filter((row) => parcelState(row.at, today, limits) !== 'waiting').length,
    visitorsIn: of('visitors').reduce((sum, row) => sum + Math.max(1, Number(row.data['count'] ?? 1)), 0),
    feesOpen: fees.length,
    feesSum: fees.reduce((sum, row) => sum + Number(row.data['amount'] ?? 0), 0),
  };
}
