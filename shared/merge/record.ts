/** The entries of one record, of all desks and in order, to its row, through the replay that a restore uses; and what in them cannot both be true. */
import { digestIn, type FieldChange } from '../journal/entry';
import { GIVEN, isForReplay } from '../journal/header-changes';
import type { JournalLine } from '../journal/line';
import { replay } from '../journal/replay';
import { migrateRow } from '../registers/contract/migrate';
import { type Row, VOID } from '../registers/contract/row';
import { compareStamped, hasSeen, isApart, type Stamped } from './clock';
import type { Found } from './conflict';
import type { Reading } from './reading';
import { type Values, Writers } from './writers';

export interface MergedRecord {
  /** null: it was put into an archive and left, or no entry made it. */
  readonly row: Row | null;
  /** As it was before it left: what was counted of it stays counted. */
  readonly last: Row | null;
  readonly found: readonly Found[];
  /** Whoever put it into its state, each unseen by the others. */
  readonly stateBy: readonly Stamped[];
  readonly madeBy: Stamped | null;
  /** Its number was given with it: no counter moved. */
  readonly isGiven: boolean;
  /** No journal says that it was brought to this program's version: this desk has to say so before it writes. */
  readonly isOlder: boolean;
}

/** Registers whose records are their desk's own; what others may still write there: where the signed paper was put away (BY-1). */
const OWN: Readonly<Record<string, readonly string[]>> = { handover: ['filed', '$files', '$links'] };

/** An entry as it is carried out: without what does not count, with the lines of both sides. */
interface Carried {
  readonly at: Stamped;
  readonly line: JournalLine;
}

type FoundHere = Pick<Found, 'kind' | 'fields' | 'writers'>;

/** `all`: every entry of one record, in order; not empty. What a newer program wrote is left out. */
export function mergeRecord(all: readonly Stamped[], reading: Reading): MergedRecord {
  const readable = all.flatMap((one) => reading.readable(one));
  const work = new RecordMerge(readable, reading);
  for (const one of readable) work.take(one);
  return work.result();
}

/** No value of an entry that had not seen an erasing ever comes back (PIPL 47). `erased`: all erasings of its record. */
export function isWiped(one: Stamped, erased: readonly Stamped[]): boolean {
  return erased.some((erase) => erase !== one && !hasSeen(one, erase));
}

class RecordMerge {
  private readonly all: readonly Stamped[];
  private readonly reading: Reading;
  private readonly writers: Writers;
  private readonly values: Values;
  private readonly erased: readonly Stamped[];
  private readonly voided: readonly Stamped[];
  private readonly found: FoundHere[] = [];
  private readonly carried: Carried[] = [];
  private made: Stamped | null = null;

  constructor(all: readonly Stamped[], reading: Reading) {
    this.all = all;
    this.reading = reading;
    this.erased = all.filter(({ line }) => line.entry.op === 'erase');
    this.voided = all.filter(({ line }) => line.entry.op === 'void');
    this.values = new Map(all.flatMap((one) => (this.isWiped(one) ? [] : one.line.values.map((value) => [value.d, value] as const))));
    this.writers = new Writers(this.values);
  }

  take(one: Stamped): void {
    const { entry } = one.line;
    if (entry.op === 'discard') return this.leave(one);
    const maker = this.made;
    if (entry.op === 'create') this.made ??= one;
    if (maker && maker.chain !== one.chain && Object.hasOwn(OWN, entry.register) && entry.op === 'void') {
      this.found.push({ kind: 'sheet', fields: ['$state'], writers: [maker, one] });
      return;
    }
    const changes = this.standing(one, maker).map((change) => this.written(one, change));
    // Made twice, as by a restore at a desk that had not heard of it: the second is a change of the first.
    const op = entry.op === 'create' && maker ? 'update' : entry.op;
    const values = one.line.values.filter(({ d }) => this.values.has(d));
    this.carried.push({ at: one, line: { entry: { ...entry, op, changes }, values } });
  }

  private isWiped(one: Stamped): boolean {
    return isWiped(one, this.erased);
  }

  /** The changes of an entry that count. */
  private standing(one: Stamped, maker: Stamped | null): readonly FieldChange[] {
    const { op, register, changes } = one.line.entry;
    let left = changes;
    const own = OWN[register];
    if (own && maker && maker.chain !== one.chain) left = this.without(one, left, 'sheet', [maker], ({ field }) => !own.includes(field));
    const struck = op === 'void' || op === 'erase' ? [] : this.voided.filter((other) => isApart(one, other));
    if (struck.length > 0) {
      this.found.push({ kind: 'void', fields: told(left), writers: [one, ...struck] });
      left = left.filter(({ field }) => field !== '$state');
    }
    const erasing = this.erased.filter((erase) => isApart(one, erase));
    return erasing.length > 0 ? this.without(one, left, 'erased', erasing, isKept) : left;
  }

  private without(
    one: Stamped,
    changes: readonly FieldChange[],
    kind: Found['kind'],
    others: readonly Stamped[],
    isOut: (change: FieldChange) => boolean,
  ): readonly FieldChange[] {
    const out = changes.filter((change) => !isForReplay(change.field) && isOut(change));
    if (out.length > 0) this.found.push({ kind, fields: told(out), writers: [one, ...others] });
    return changes.filter((change) => !out.includes(change));
  }

  private written(one: Stamped, change: FieldChange): FieldChange {
    const { field, from, to } = change;
    if (isForReplay(field)) return change;
    return { ...change, to: this.writers.write(field, one, from, to, field === '$links' || field === '$files') };
  }

  /** Into an archive, and out: only when whoever did it had seen all there is. */
  private leave(one: Stamped): void {
    const unseen = this.all.filter((other) => other.line.entry.op !== 'discard' && !hasSeen(one, other) && !hasSeen(other, one));
    if (unseen.length > 0) this.found.push({ kind: 'archived', fields: [], writers: [one, ...unseen] });
    else this.carried.push({ at: one, line: one.line });
    if (unseen.length === 0) this.made = null;
  }

  result(): MergedRecord {
    const row = this.rowOf(this.carried);
    const last = row ?? this.rowOf(this.carried.filter(({ line }) => line.entry.op !== 'discard'));
    const older = (row ?? last)?.v ?? Number.POSITIVE_INFINITY;
    const [first] = this.all;
    const entry = first?.line.entry;
    const place = { register: entry?.register ?? '', record: entry?.record ?? '', no: last?.no ?? entry?.no ?? '' };
    return {
      row: this.settled(row),
      last: this.settled(last),
      isOlder: older < this.version(entry?.register ?? ''),
      found: [...this.found, ...this.parted(row)].map((one) => ({ ...one, ...place })),
      stateBy: this.writers.of('$state'),
      madeBy: first ?? null,
      isGiven: entry?.changes.some(({ field }) => field === GIVEN) ?? false,
    };
  }

  private rowOf(carried: readonly Carried[]): Row | null {
    const { modules, migrations } = this.reading;
    const lines = [...migrations.map((at) => ({ at, line: at.line })), ...carried].sort((a, b) => compareStamped(a.at, b.at));
    const none = { rows: new Map<string, Row>(), settings: new Map<string, unknown>(), counters: new Map<string, number>() };
    const [row] = replay(
      lines.map(({ line }) => line),
      none,
      modules,
    ).rows;
    return row ? this.withOwnNumber(row) : null;
  }

  /** Whatever version it came with, screens and rules get it as this program has it. */
  private settled(row: Row | null): Row | null {
    const module = row && this.reading.modules(row.register);
    return module ? migrateRow(module, row) : row;
  }

  private version(register: string): number {
    return this.reading.modules(register)?.definition.version ?? 0;
  }

  /** Every entry says the number as its desk knew it; what counts is who gave it, or wrote the field that is the number. */
  private withOwnNumber(row: Row): Row {
    const numbering = this.reading.modules(row.register)?.definition.numbering;
    const by = numbering?.kind === 'field' ? this.writers.of(numbering.field).at(-1) : this.all[0];
    return by ? { ...row, no: by.line.entry.no } : row;
  }

  /** Fields of which one side is hidden, as one finding; a state reached twice is one too when nothing is left to do. */
  private parted(row: Row | null): readonly FoundHere[] {
    const fields = this.writers.parted();
    const states = this.writers.of('$state');
    const isDone = states.length > 1 && row !== null && row.open === 0 && row.state !== VOID && !fields.includes('$state');
    if (fields.length === 0 && !isDone) return [];
    const writers = [...fields.flatMap((field) => this.writers.of(field)), ...(isDone ? states : [])];
    return [{ kind: fields.includes('$state') ? 'state' : isDone ? 'twice' : 'field', fields, writers }];
  }
}

/** Kept apart from the chain: a person may stand in it. */
function isKept({ from, to }: FieldChange): boolean {
  return [from, to].some((value) => digestIn(value) !== null);
}

function told(changes: readonly FieldChange[]): readonly string[] {
  return changes.map(({ field }) => field).filter((field) => !isForReplay(field));
}
