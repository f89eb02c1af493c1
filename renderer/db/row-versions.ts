/** Which versions of the registers wrote the records: asked at every start, without what it takes to bring records up to date. */
import { VERSIONS } from '@shared/journal/replay';
import type { RegisterModule } from '@shared/registers/contract/command';
import type { Deskbook } from './database';

export type Versions = Readonly<Record<string, number>>;

/** What this program writes. */
export function versionsOf(modules: readonly RegisterModule[]): Versions {
  return Object.fromEntries(modules.map((m) => [m.definition.id, m.definition.version]));
}

/** What the database remembers; empty before its first start. */
export async function knownVersions(db: Deskbook): Promise<Versions> {
  return ((await db.settings.get(VERSIONS))?.value ?? {}) as Versions;
}

/** Whether the database remembers just what this program writes. */
export async function isCurrent(db: Deskbook, modules: readonly RegisterModule[]): Promise<boolean> {
  return JSON.stringify(versionsOf(modules)) === JSON.stringify(await knownVersions(db));
}

/** Whether records of an older program are there that `migrateRows` would change. */
export async function isBehind(db: Deskbook, modules: readonly RegisterModule[]): Promise<boolean> {
  const known = (await db.settings.get(VERSIONS))?.value as Versions | undefined;
  return known !== undefined && modules.some(({ definition: { id, version } }) => (known[id] ?? version) < version);
}

export interface NewerRegister {
  readonly found: number;
  readonly mine: number;
}

/** The first register whose records a newer program has written; null when this program understands all of them. */
export async function newerRegister(db: Deskbook, modules: readonly RegisterModule[]): Promise<NewerRegister | null> {
  const known = await knownVersions(db);
  const mine = new Map(modules.map((m) => [m.definition.id, m.definition.version]));
  for (const [id, found] of Object.entries(known)) if (found > (mine.get(id) ?? 0)) return { found, mine: mine.get(id) ?? 0 };
  return null;
}
