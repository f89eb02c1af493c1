/** Case: a database log that Chromium has written, ended at every byte: what is cut off it, and what is not, before it is opened again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Case, Failures } from '../bench/case';
import { scanEveryEnd } from '../sim/leveldb';
import { freshFolders } from './crash-image';
import { nothingYet, startAndLook, workAndKill } from './rounds';
import { missingForChromium } from './stand-in';

const MOST = 160_000;

export const tornLogsCase: Case = {
  name: 'torn-logs',
  says: 'logs of a LevelDB that Chromium wrote, ended at every byte (quick: every 61st) and read record by record by the main process’s own code',
  chromium: true,
  run: async ({ quick, seed }) => {
    const missing = missingForChromium();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const failures = new Failures();
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-logs-'));
    const { data } = freshFolders(parent, 'site');
    const known = nothingYet();
    const { desk } = await startAndLook(data, {}, known);
    await workAndKill(desk, seed, 2_000, known);
    const logs = logsIn(path.join(data, 'eoc-profile/Default/IndexedDB'));
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    let ends = 0;
    for (const log of logs) ends += scanEveryEnd(log.subarray(0, MOST), quick ? 61 : 1, failures);
    const bytes = logs.reduce((sum, log) => sum + Math.min(MOST, log.length), 0);
    return { figures: { logs: logs.length, bytes, ends }, failures: failures.list, floors: { ends: quick ? 500 : 100_000 } };
  },
};

function logsIn(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.indexeddb\.leveldb[\\/](\d+\.log|MANIFEST-\d+)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name)));
}
