/** A vault in memory for tests of the start: journal files, notes, and how reading them fails. */

import { GENESIS, type JournalEntry } from '@shared/journal/entry';
import { type Expected } from '@shared/journal/expected';
import type { Vault } from '../vault';

interface MemoryVault {
  readonly vault: Vault;
  /** Lines of each journal file by its name, `S1-main`. */
  readonly files: Map<string, readonly string[]>;
  /** `fails`, `failsNotes`: code of the error that reading (the notes alone) answers with; '' = it does not fail. */
  readonly state: { notes: readonly Expected[]; fails: string; failsNotes: string };
}

/** As the service does it: lines that do not join the file's last one are refused, and lines are told by their numbers. */
export function memoryVault(): MemoryVault {
  const files = new Map<string, readonly string[]>();
  const state: MemoryVault['state'] = { notes: [], fails: '', failsNotes: '' };
  const infoOf = (site: string, desk: string, lines: readonly string[]) => {
    const last = entryIn(lines.at(-1));
    return { site, desk, lines: last?.seq ?? lines.length, bytes: lines.join('\n').length + 1, lastHash: last?.hash ?? '' };
  };
  const vault = {
    waited: true,
    append: async (site: string, desk: string, lines: readonly string[], begins = false) => {
      const there = files.get(`${site}-${desk}`) ?? [];
      const end = there.length === 0 ? GENESIS : entryIn(there.at(-1))?.hash;
      if (entryIn(lines[0])?.prev !== end && !(begins && there.length === 0)) return { kept: false, reason: 'failed' };
      files.set(`${site}-${desk}`, [...there, ...lines]);
      return { kept: true, bytes: 1, lines: lines.length };
    },
    head: async (site: string, desk: string) => {
      const lines = files.get(`${site}-${desk}`);
      return lines ? { found: true, ...infoOf(site, desk, lines) } : { found: false, reason: 'none' };
    },
    journals: async () => {
      if (state.fails !== '') throw Object.assign(new Error('no'), { code: state.fails });
      return [...files].map(([name, lines]) => infoOf(name.slice(0, name.lastIndexOf('-')), name.slice(name.lastIndexOf('-') + 1), lines));
    },
    readJournal: async (site: string, desk: string, from: number) => {
      const text = `${(files.get(`${site}-${desk}`) ?? []).join('\n')}\n`.slice(from);
      return { lines: text.split('\n').slice(0, -1), next: null };
    },
    readFile: async () => null,
    snapshots: async () => [],
    report: async () => null,
    note: async (note: Expected) => {
      state.notes = [note];
      return { kept: true };
    },
    notes: async () => {
      if (state.failsNotes !== '') throw Object.assign(new Error('no'), { code: state.failsNotes });
      return state.notes;
    },
  };
  return { vault: vault as unknown as Vault, files, state };
}

function entryIn(line: string | undefined): JournalEntry | null {
  try {
    return (JSON.parse(line ?? '') as { readonly entry: JournalEntry }).entry;
  } catch {
    return null;
  }
}
