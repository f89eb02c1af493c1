/** The program beside other people's libraries that do the same work, for `--peers`. */
import { missingPeers, peerVersions } from '../peers';
import { ask, driverIn } from '../program';
import { type Group, line, times } from './group';

const ROWS = 10_000;
const RUNS = 2;

export const peersGroup: Group = {
  name: 'peers',
  peers: true,
  run: async ({ page }, { first, tell }) => {
    const [missing] = missingPeers();
    if (missing !== undefined) throw new Error(missing);
    tell(peerVersions());
    await driverIn(page);
    const workbook = first ? [await ask(page, 'exceljs', ROWS, RUNS)] : [];
    const snapshot = await ask(page, 'dexieExport', 1);
    return [
      ...workbook.map((pair) => line('peer.exceljs', `writing ${ROWS} rows; floor: exceljs`, pair, { budget: times(1 / 3) })),
      line('peer.dexie-export', 'all records packed; floor: dexie-export-import and gzip', snapshot, { budget: times(1), linear: true }),
    ];
  },
};
