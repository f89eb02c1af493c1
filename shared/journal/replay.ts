/** Rebuilds records, settings and counters from journal lines alone (AUD-1): exactly what the engine had written, batch by batch. */
import type { RegisterModule } from '../registers/contract/command';
import { asText, type FieldValue } from '../registers/contract/fields';
import { deriveHeader } from '../registers/contract/header';
import { migrateRow } from '../registers/contract/migrate';
import { type FileRef, type Mark, type Row, VOID } from '../registers/contract/row';
import { blankData } from '../registers/contract/schema';
import { shaped, shapedHeader } from '../registers/contract/shape';
import { numberCount, tallyKey } from './counts';
import { digestIn, type JournalEntry, type JournalValue, type PersonalValue } from './entry';
import { ownersOf } from './erased';
import { BLANKS, GIVEN, nothingIn, readBlanks } from './header-changes';
import type { JournalLine } from './line';

/** Key of the setting that says of which version every register's records are. */
export const VERSIONS = 'versions';

/** Versions that records had before entries said so. */
const UNSAID: Readonly<Record<string, number>> = { archiveloans: 2, callbacks: 4, duty: 3, keyloans: 2, requests: 3, workorders: 2 };

/** What stands there before a batch. Rows: at least those that `recordsOf` names; settings and counters: all, they are few. */
export interface Standing {
  readonly rows: ReadonlyMap<string, Row>;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly counters: ReadonlyMap<string, number>;
}

/** The registers of this program; undefined for one that it does not know. */
export type Modules = (register: string) => RegisterModule | undefined;

/**
 * A line that cannot be carried out: its record is not there (`gone`), is there already (`twice`), or a newer program wrote it (`newer`). One
 * that was, but for a value of another kind than its field, which is left blank, or a state that there is not, which stays what it was: `value`.
 */
export interface ReplayFault {
  readonly kind: 'gone' | 'twice' | 'newer' | 'value';
  readonly seq: number;
  readonly record: string;
}

/** What to write after a batch; every key stands once. */
export interface Replayed {
  readonly rows: readonly Row[];
  /** Ids of records that left the database into an archive (RET-1). */
  readonly discarded: readonly string[];
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  readonly counters: readonly { readonly key: string; readonly n: number }[];
  readonly values: readonly PersonalValue[];
  readonly entries: readonly JournalEntry[];
  /** Records from which somebody was taken out: what is kept of their values, but for `values`, goes. */
  readonly wiped: readonly string[];
  /** Values that stand nowhere, and no entry says why: the field is blank now. `voided`, `$files` and a setting's key too. */
  readonly missing: readonly { readonly record: string; readonly field: string }[];
  /** How many stand nowhere since they were erased on request, as a later entry says. */
  readonly erased: number;
  readonly faults: readonly ReplayFault[];
}

/** Ids of the records a batch speaks of: to be looked up before it. */
export function recordsOf(lines: readonly JournalLine[]): readonly string[] {
  return [...new Set(lines.filter(({ entry }) => entry.register !== '').map(({ entry }) => entry.record))];
}

/**
 * Replays lines in order of their numbers. Whether the chain is true is for `checkChain` to say before. Migrations happen where the journal says
 * so: a record is migrated when it is next spoken of; those that are not, by `settleRow` at the end.
 */
export function replay(lines: readonly JournalLine[], standing: Standing, moduleOf: Modules): Replayed {
  const work = new Replay(standing, moduleOf);
  for (const line of lines) work.take(line);
  return work.result();
}

/** After the last batch, for each record: the row as of the versions of the journal's end, or null when it is so already. */
export function settleRow(row: Row, versions: unknown, moduleOf: Modules): Row | null {
  const module = moduleOf(row.register);
  const settled = module ? migrateRow(module, row, versionOf(versions, row)) : row;
  return settled === row ? null : settled;
}

function versionOf(versions: unknown, { register, v }: Pick<Row, 'register' | 'v'>): number {
  return (versions as Readonly<Record<string, number>> | undefined)?.[register] ?? v;
}

class Replay {
  private readonly standing: Standing;
  private readonly moduleOf: Modules;
  /** null: discarded. */
  private readonly rows = new Map<string, Row | null>();
  private readonly settings = new Map<string, unknown>();
  private readonly counters = new Map<string, number>();
  private readonly values = new Map<string, PersonalValue>();
  private readonly entries: JournalEntry[] = [];
  private readonly wiped = new Set<string>();
  private missing: { record: string; field: string }[] = [];
  private erased = 0;
  private readonly faults: ReplayFault[] = [];

  constructor(standing: Standing, moduleOf: Modules) {
    this.standing = standing;
    this.moduleOf = moduleOf;
  }

  take({ entry, values }: JournalLine): void {
    if (entry.op === 'erase') this.wipe(entry.record);
    for (const value of values) this.values.set(value.d, value);
    this.entries.push(entry);
    if (entry.op === 'setting') this.setting(entry);
    else if (entry.op === 'count') this.counters.set(entry.record, Number(entry.changes[0]?.to ?? 0));
    else this.record(entry);
  }

  /** An old copy of the file may still have what was erased; nothing of it comes back. */
  private wipe(record: string): void {
    const { looks } = ownersOf([record]);
    const gone = [record, ...looks];
    this.wiped.add(record);
    for (const look of looks) this.settings.delete(look);
    for (const { d, record: owner } of this.values.values()) if (gone.includes(owner)) this.values.delete(d);
    const left = this.missing.filter((one) => !gone.includes(one.record));
    this.erased += this.missing.length - left.length;
    this.missing = left;
  }

  result(): Replayed {
    const { rows, settings, counters, values, entries, wiped, missing, erased, faults } = this;
    return {
      rows: [...rows.values()].filter((row) => row !== null),
      discarded: Array.from(rows).flatMap(([id, row]) => (row === null ? [id] : [])),
      settings: Array.from(settings, ([key, value]) => ({ key, value })),
      counters: Array.from(counters, ([key, n]) => ({ key, n })),
      values: [...values.values()],
      entries,
      wiped: [...wiped],
      missing,
      erased,
      faults,
    };
  }

  private setting({ seq, record, changes }: JournalEntry): void {
    const { from = null, to = null } = changes[0] ?? {};
    const digest = digestIn(to);
    // Secrets of programs before stand nowhere: null on both sides, and no digest. A setting that was taken back to nothing had a value before.
    const lost = digest === null ? to === null && from === null : digest !== '' && !this.values.has(digest);
    if (lost) this.missing.push({ record, field: record });
    else this.settings.set(record, digest === null ? to : (this.values.get(digest)?.value ?? null));
    if (record === VERSIONS && Object.entries(to ?? {}).some(([id, v]) => v > (this.moduleOf(id)?.definition.version ?? 0)))
      this.faults.push({ kind: 'newer', seq, record });
  }

  private record(entry: JournalEntry): void {
    const { record, seq, register } = entry;
    const before = this.rows.has(record) ? (this.rows.get(record) ?? null) : (this.standing.rows.get(record) ?? null);
    const module = this.moduleOf(register);
    const fault = module ? faultOf(entry, before, module) : 'newer';
    if (!module || fault) {
      this.faults.push({ kind: fault ?? 'newer', seq, record });
      return;
    }
    // It had left for an archive: only its story was erased.
    if (!before && entry.op === 'erase') return;
    if (before && entry.op === 'discard') {
      this.rows.set(record, null);
      this.add(tallyKey(register, before.state), -1);
      return;
    }
    const versions = this.settings.get(VERSIONS) ?? this.standing.settings.get(VERSIONS);
    const after = before
      ? this.changed(entry, migrateRow(module, before, versionOf(versions, before)), module)
      : this.created(entry, module);
    this.rows.set(record, after);
    this.tally(before, after);
    if (!before && !entry.changes.some(({ field }) => field === GIVEN)) this.number(after, module);
  }

  private created(entry: JournalEntry, { definition }: RegisterModule): Row {
    const blanks = entry.changes.find(({ field }) => field === BLANKS)?.to;
    const empty: Row = {
      id: entry.record,
      register: definition.id,
      no: entry.no,
      site: entry.site,
      desk: entry.desk,
      state: '',
      open: 0,
      unit: '',
      at: entry.at,
      dueAt: '',
      createdAt: entry.at,
      createdBy: entry.by,
      updatedAt: entry.at,
      updatedBy: entry.by,
      rev: 0,
      v: UNSAID[definition.id] ?? 1,
      voided: '',
      mark: '',
      links: [],
      files: [],
      data: typeof blanks === 'string' ? readBlanks(blanks) : blankData(definition.fields),
    };
    return this.changed(entry, empty, { definition, commands: [], migrations: [] });
  }

  private changed(entry: JournalEntry, before: Row, { definition }: RegisterModule): Row {
    const data: Record<string, FieldValue> = { ...before.data };
    const told: { state?: string; mark?: Mark; links?: readonly string[]; files?: readonly FileRef[]; v?: number } = {};
    for (const { field, to } of entry.changes) {
      if (field === BLANKS || field === GIVEN) continue;
      if (field.startsWith('$')) Object.assign(told, { [field.slice(1)]: this.valueOf(entry.record, field, to, []) });
      else data[field] = this.valueOf(entry.record, field, to, nothingIn(definition.fields, field));
    }
    const { at, by, no } = entry;
    const voided = told.state === undefined ? before.voided : '';
    const { header, lost: odd } = shapedHeader(definition, { ...before, ...told }, before);
    const { data: sound, lost } = header.v === definition.version ? shaped(definition.fields, data) : { data, lost: [] };
    if (lost.length + odd.length > 0) this.faults.push({ kind: 'value', seq: entry.seq, record: entry.record });
    const changed = entry.op === 'erase' ? {} : { updatedAt: at, updatedBy: by };
    const after: Row = { ...before, ...header, voided, no, ...changed, rev: before.rev + 1, data: sound };
    if (entry.op === 'erase' && before.state === VOID) return { ...after, voided: this.reasonOf(entry) };
    if (entry.op === 'void') return { ...after, state: VOID, open: 0, voided: this.reasonOf(entry) };
    // Data on their way to a newer version: the header follows when they have arrived.
    return after.v === definition.version ? { ...after, ...deriveHeader(definition, after.data, after.state, after.createdAt) } : after;
  }

  private valueOf(record: string, field: string, to: JournalValue, nothing: FieldValue): FieldValue {
    const digest = digestIn(to);
    if (digest === null) return to as FieldValue;
    const kept = this.values.get(digest);
    if (kept) return kept.value;
    if (digest !== '') this.missing.push({ record, field });
    return nothing;
  }

  private reasonOf({ record, reason }: JournalEntry): string {
    return asText(this.valueOf(record, 'voided', reason, ''));
  }

  private tally(before: Row | null, after: Row): void {
    if (before?.state === after.state) return;
    if (before) this.add(tallyKey(before.register, before.state), -1);
    this.add(tallyKey(after.register, after.state), 1);
  }

  private number(row: Row, { definition }: RegisterModule): void {
    const given = numberCount(definition, row);
    if (given && given.n > this.counter(given.key)) this.counters.set(given.key, given.n);
  }

  private add(key: string, n: number): void {
    this.counters.set(key, this.counter(key) + n);
  }

  private counter(key: string): number {
    return this.counters.get(key) ?? this.standing.counters.get(key) ?? 0;
  }
}

function faultOf(entry: JournalEntry, before: Row | null, { definition }: RegisterModule): ReplayFault['kind'] | null {
  const v = entry.changes.find(({ field }) => field === '$v')?.to;
  if (typeof v === 'number' && v > definition.version) return 'newer';
  if (entry.op === 'create') return before ? 'twice' : null;
  return before || entry.op === 'erase' ? null : 'gone';
}
