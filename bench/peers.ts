/** Other people's libraries, laid beside the driver where somebody installed them (`npm install --prefix bench/peers`); nothing is installed here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const FOLDER = path.join(import.meta.dirname, 'peers');

/** What the page gets of each. */
const PARTS: Readonly<Record<string, string>> = {
  exceljs: "import all from 'exceljs'; export const { Workbook } = all;",
  'dexie-export-import': "export { exportDB } from 'dexie-export-import';",
  rxdb: "export { createRxDatabase } from 'rxdb'; export { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';",
};

/** SQLite has a page of its own (`sqlite.ts`). */
const ALL = [...Object.keys(PARTS), '@sqlite.org/sqlite-wasm'];

/** Sentences on what is not there; empty = all are. */
export function missingPeers(): readonly string[] {
  return ALL.filter((name) => !existsSync(path.join(FOLDER, 'node_modules', name))).map(
    (name) => `the peer ${name} is not installed: npm install --prefix bench/peers`,
  );
}

/** Name and version of each, as installed. */
export function peerVersions(): string {
  const versionOf = (name: string): string =>
    (JSON.parse(readFileSync(path.join(FOLDER, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
  return ALL.map((name) => `${name} ${versionOf(name)}`).join(', ');
}

/** Builds them into `outDir`, a file each: `peer-<name>.js`. */
export async function buildPeers(outDir: string): Promise<void> {
  for (const [name, code] of Object.entries(PARTS)) {
    await build({
      configFile: false,
      root: FOLDER,
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'peer',
          resolveId: (id) => (id === 'peer' ? path.join(FOLDER, 'peer.js') : null),
          load: (id) => (id === path.join(FOLDER, 'peer.js') ? code : null),
        },
      ],
      build: {
        target: 'chrome148',
        outDir,
        emptyOutDir: false,
        modulePreload: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: 'peer', output: { entryFileNames: `peer-${name}.js` }, preserveEntrySignatures: 'strict' },
      },
    });
  }
}
