/** The program beside other people's libraries that do the same work, for `--peers`. */
import path from 'node:path';
import type { Running } from '../../e2e/targets';
import type { Measured } from '../figures/figures';
import { missingPeers, peerVersions } from '../peers';
import { ask, driverIn } from '../program';
import { sqliteTimes } from '../sqlite';
import { type Group, line, type Place, times } from './group';

const ROWS = 10_000;
const RUNS = 2;

/** Records that another database is given; the program works on the whole site. */
const GIVEN = 10_000;
const SAYS = {
  write: 'a record saved, with its indexes and its line for the search (the program writes journal, number, tallies beside)',
  page: 'the newest 50 of a register',
  search: 'the newest hits of 漏水 (the program: of every register; the other: 50 in all)',
} as const;
const QUESTION = { register: 'parcels', word: '漏水' };

/** Other databases with the newest records of the same site. */
async function databases({ page, target }: Running, { rounds, site, tell }: Place): Promise<readonly Measured[]> {
  const question = { ...QUESTION, rounds: rounds * 2 };
  const sample = await ask(page, 'sampleOf', GIVEN);
  const rxdb = await ask(page, 'rxdb', sample, question);
  const sqlite = await sqliteTimes(target.chromium, path.join(path.dirname(site.data), 'sqlite'), sample, question);
  tell(`SQLite ${sqlite.version}`);
  const parts = Object.keys(SAYS) as (keyof typeof SAYS)[];
  return [
    ...parts.map((part) => line(`peer.rxdb.${part}`, `${SAYS[part]}; floor: RxDB over Dexie with ${GIVEN} records`, rxdb[part])),
    ...parts.map((part) =>
      line(`peer.sqlite.${part}`, `${SAYS[part]}; floor: SQLite in a worker, its file in OPFS, with ${GIVEN} records`, {
        value: rxdb[part].value,
        floor: sqlite[part],
      }),
    ),
  ];
}

export const peersGroup: Group = {
  name: 'peers',
  peers: true,
  whole: true,
  run: async (running, place) => {
    const { page } = running;
    const { first, tell } = place;
    const [missing] = missingPeers();
    if (missing !== undefined) throw new Error(missing);
    tell(peerVersions());
    await driverIn(page);
    const workbook = first ? [await ask(page, 'exceljs', ROWS, RUNS)] : [];
    const snapshot = await ask(page, 'dexieExport', 1);
    return [
      ...workbook.map((pair) => line('peer.exceljs', `writing ${ROWS} rows; floor: exceljs`, pair, { budget: times(1 / 3) })),
      line('peer.dexie-export', 'all records packed; floor: dexie-export-import and gzip', snapshot, { budget: times(1), linear: true }),
      ...(await databases(running, place)),
    ];
  },
};
