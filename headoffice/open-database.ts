/** Opens the database that was named, with its tables made. */

import type { Work } from './postgres';
import { prepare } from './schema';
import type { Database } from './sql';

/** A file name, or `postgres://…`. Throws `Error` whose cause is `locked` or `schema` where that is the matter. */
export async function openDatabase(name: string, work: Work = 'merge'): Promise<Database> {
  const database = isServer(name) ? await openServer(name, work) : await openFile(name);
  try {
    await prepare(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export function isServer(name: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(name);
}

/** Each engine is loaded when it is asked for: where one is not installed, the other still serves. */
async function openServer(address: string, work: Work): Promise<Database> {
  const { openPostgres } = await import('./postgres');
  return openPostgres(address, work);
}

async function openFile(name: string): Promise<Database> {
  const { openDuckDb } = await import('./duckdb');
  try {
    return await openDuckDb(name);
  } catch (error) {
    if (error instanceof Error && /lock/i.test(error.message)) throw new Error(error.message, { cause: 'locked' });
    throw error;
  }
}
