/** What the entries of records are read with: this program's registers, and which entries a newer program wrote, that this one cannot carry out. */
import type { JournalEntry } from '../journal/entry';
import type { Modules } from '../journal/replay';
import type { Stamped } from './clock';

type Versions = Readonly<Record<string, number>>;

export interface Reading {
  readonly modules: Modules;
  /** Entries that say that all records were migrated, in order; those of a newer program as far as this one goes. */
  readonly migrations: readonly Stamped[];
  /** Version of its register that an entry was written with; 0 = nobody says. */
  versionOf(one: Stamped): number;
  /** Whether this program knows less of the entry's register than the one that wrote it; never of a setting. */
  isNewer(one: Stamped): boolean;
  /** The entry as this program can carry it out; none for one of a newer program. */
  readable(one: Stamped): readonly Stamped[];
}

/** `migrations`: the entries of the setting `versions`, in order. */
export function readingOf(modules: Modules, migrations: readonly Stamped[]): Reading {
  const chains = new Map<string, readonly Stamped[]>();
  for (const one of migrations) chains.set(one.chain, [...(chains.get(one.chain) ?? []), one]);

  /** A record says it when it is made; after that its desk's journal, where its program became another one. */
  const versionOf = ({ chain, line: { entry } }: Stamped): number => {
    const own = entry.changes.find(({ field }) => field === '$v')?.to;
    if (typeof own === 'number') return own;
    const last = chains.get(chain)?.findLast(({ line }) => line.entry.seq < entry.seq);
    return (last && versionsIn(last.line.entry)[entry.register]) ?? 0;
  };

  const isNewer = (one: Stamped): boolean => {
    const { register } = one.line.entry;
    const mine = modules(register)?.definition.version;
    return register !== '' && (mine === undefined || versionOf(one) > mine);
  };

  const readable = (one: Stamped): readonly Stamped[] => {
    if (!isNewer(one)) return [one];
    const { entry } = one.line;
    // Whoever was taken out is out at once, whatever program did it (PIPL 47).
    const fields = entry.op === 'erase' ? modules(entry.register)?.definition.fields : undefined;
    if (!fields) return [];
    const changes = entry.changes.filter(({ field }) => field === '$files' || Object.hasOwn(fields, field));
    return [withEntry(one, { ...entry, changes })];
  };

  return { modules, migrations: migrations.map((one) => clamped(one, modules)), versionOf, isNewer, readable };
}

function versionsIn({ changes }: JournalEntry): Versions {
  return (changes[0]?.to ?? {}) as unknown as Versions;
}

/** A newer program's versions as far as this one goes: it cannot bring a record to what it does not know. */
function clamped(one: Stamped, modules: Modules): Stamped {
  const { entry } = one.line;
  const [change] = entry.changes;
  if (!change) return one;
  const known = Object.entries(versionsIn(entry)).flatMap(([register, v]) => {
    const mine = modules(register)?.definition.version;
    return mine === undefined ? [] : [[register, Math.min(v, mine)] as const];
  });
  return withEntry(one, { ...entry, changes: [{ ...change, to: Object.fromEntries(known) as never }] });
}

function withEntry(one: Stamped, entry: JournalEntry): Stamped {
  return { ...one, line: { ...one.line, entry } };
}
