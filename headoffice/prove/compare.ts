/** Two collections held against each other row by row, by the database itself: neither has to fit into memory. */
import { allTables } from '../schema';
import { type Database, quoted } from '../sql';

export interface TableCompared {
  readonly table: string;
  /** Rows of the first collection. */
  readonly rows: number;
  /** Rows that only the first has, and rows that only the second has; a row that stands twice in one counts twice. */
  readonly lacking: number;
  readonly added: number;
}

/** `first` is open; `second` is the file of another embedded database, which nobody has open. */
export async function compareCollections({ reading }: Database, second: string): Promise<readonly TableCompared[]> {
  await reading.run(`ATTACH '${second.replaceAll("'", "''")}' AS compared (READ_ONLY)`);
  try {
    const found: TableCompared[] = [];
    for (const { name: table } of allTables()) {
      const [mine, other] = [quoted(table), `compared.${quoted(table)}`];
      const count = async (from: string): Promise<number> =>
        Number((await reading.rows(`SELECT count(*) AS n FROM ${from}`))[0]?.['n'] ?? 0);
      const rows = await count(mine);
      const lacking = await count(`(SELECT * FROM ${mine} EXCEPT ALL SELECT * FROM ${other}) AS difference`);
      const added = await count(`(SELECT * FROM ${other} EXCEPT ALL SELECT * FROM ${mine}) AS difference`);
      found.push({ table, rows, lacking, added });
    }
    return found;
  } finally {
    await reading.run('DETACH compared');
  }
}
