/** Opens the database that was named, with its tables made. */
import { prepare } from './schema';
import type { Database } from './sql';

/** A file name, or `postgres://…`. Throws `Error` whose cause is `locked` or `schema` where that is the matter. */
export async function openDatabase(name: string): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(name) ? await openServer(name) : await openFile(name);
  try {
    await prepare(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Each engine is loaded when it is asked for: where one is not installed, the other still serves. */
async function openServer(address: string): Promise<Database> {
  const { openPostgres } = await import('./postgres');
  return openPostgres(address);
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
