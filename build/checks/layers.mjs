/**
 * The table of allowed imports, as data: who may import which folder and which package. What is not here is refused.
 * A folder may always import itself. `*` stands for one subfolder: `shared/registers/*` is any register, and two registers are two folders.
 * `=` stands for the subfolder of the same name: `renderer/registers/keys` may import `shared/registers/keys`.
 */

/**
 * @typedef {object} Layer
 * @property {string} folder The longest fitting row counts; a row without `*` comes before one with it.
 * @property {readonly string[]} may Folders (rows of this table) its files may import, apart from their own.
 * @property {readonly string[]} packages npm packages; `node` stands for everything that Node brings.
 * @property {true} [shallow] Files directly in the folder only: a new subfolder needs its own row.
 * @property {readonly string[]} [testsMay] Folders that only its tests may import in addition.
 */

const pure = [
  'shared/base',
  'shared/registers/contract',
  'shared/registers',
  'shared/rules',
  'shared/journal',
  'shared/merge',
  'shared/backup',
  'shared/workbook',
  'shared/group',
  'shared/search',
  'shared/charts',
];
const list = ['renderer/registers'];
const parts = ['renderer/i18n', 'renderer/stores', 'renderer/host', 'renderer/print', 'renderer/db', 'renderer/workers', 'renderer/ui'];
const desk = ['renderer/desk', 'renderer/print-jobs'];
const screen = ['react', 'react-dom', 'antd', '@ant-design/icons', 'react-hotkeys-hook'];

/** @type {readonly Layer[]} */
export const layers = [
  { folder: 'shared/base', may: [], packages: ['@noble/curves', '@noble/hashes', 'pinyin-pro', 'ulid', 'zod'] },
  { folder: 'shared/ipc', may: ['shared/base', 'shared/journal'], packages: ['zod'] },
  { folder: 'shared/registers/contract', may: ['shared/base'], packages: ['zod'], testsMay: ['shared/registers', 'shared/registers/*'] },
  { folder: 'shared/registers', may: ['shared/base', 'shared/registers/contract'], packages: ['zod'], testsMay: ['shared/registers/*'] },
  { folder: 'shared/registers/*', may: ['shared/base', 'shared/registers/contract'], packages: ['zod'] },
  {
    folder: 'shared/rules',
    may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/registers/*'],
    packages: ['zod'],
  },
  {
    folder: 'shared/journal',
    may: ['shared/base', 'shared/registers/contract', 'shared/rules'],
    packages: ['zod'],
    testsMay: ['shared/registers', 'shared/registers/*'],
  },
  { folder: 'shared/backup', may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/journal'], packages: ['zod'] },
  // Several desks of a site: their journals to one set of records.
  {
    folder: 'shared/merge',
    may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/journal', 'shared/rules'],
    packages: ['zod'],
    testsMay: ['shared/registers/*'],
  },
  { folder: 'shared/charts', may: ['shared/base', 'shared/registers/contract', 'shared/rules'], packages: ['echarts'] },
  {
    folder: 'shared/search',
    may: ['shared/base', 'shared/rules'],
    packages: [],
    testsMay: ['shared/registers', 'shared/registers/contract', 'shared/demo'],
  },
  {
    folder: 'shared/workbook',
    may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/registers/*', 'shared/rules', 'shared/charts'],
    packages: ['zod'],
  },
  // Many sites' weeks together: head office's command line and the program's own page.
  {
    folder: 'shared/group',
    may: ['shared/base', 'shared/rules', 'shared/workbook', 'shared/charts'],
    packages: [],
    testsMay: ['shared/registers', 'shared/registers/contract'],
  },
  {
    folder: 'shared/import',
    may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/rules', 'shared/workbook'],
    packages: [],
    testsMay: ['shared/registers/*'],
  },
  // Workbook files from bytes to the model and back: in a window's worker as in Node.
  {
    folder: 'xlsx',
    may: ['shared/base', 'shared/backup', 'shared/workbook'],
    packages: ['hucre'],
  },
  { folder: 'shared/demo', may: [...pure, 'shared/registers/*'], packages: [] },

  {
    folder: 'renderer',
    shallow: true,
    may: ['renderer/app', 'renderer/host', 'renderer/i18n', 'renderer/db', 'renderer/stores'],
    packages: [...screen, 'zod'],
  },
  {
    folder: 'renderer/app',
    may: [...pure, ...list, 'renderer/registers/parts', ...desk, ...parts, 'renderer/pages'],
    packages: [...screen, 'wouter', 'zustand'],
    testsMay: ['shared/registers/*'],
  },
  {
    folder: 'renderer/pages',
    may: [
      ...pure,
      'shared/registers/*',
      'shared/demo',
      'shared/import',
      'xlsx',
      ...list,
      'renderer/registers/*',
      'renderer/registers/parts',
      ...desk,
      ...parts,
    ],
    packages: [...screen, 'wouter', 'zustand', '@tanstack/react-virtual', 'dexie-react-hooks'],
    // One test compares the figures of all places where they stand.
    testsMay: ['headoffice'],
  },
  { folder: 'renderer/registers', may: [...pure, ...desk, ...parts], packages: screen },
  { folder: 'renderer/registers/parts', may: [...pure, 'renderer/registers', ...desk, ...parts], packages: [...screen, 'wouter'] },
  {
    folder: 'renderer/registers/*',
    may: [...pure, 'shared/registers/=', 'renderer/registers', 'renderer/registers/parts', ...desk, ...parts],
    packages: [...screen, 'wouter', 'zustand', '@tanstack/react-virtual', 'dexie-react-hooks'],
  },
  {
    folder: 'renderer/desk',
    may: [...pure, 'shared/registers/*', ...parts],
    packages: [...screen, 'zustand', 'dexie-react-hooks', 'ulid'],
  },
  {
    folder: 'renderer/ui',
    may: [...pure, ...parts.filter((part) => part !== 'renderer/ui')],
    packages: [...screen, 'wouter', 'zustand', '@tanstack/react-virtual', 'dexie-react-hooks'],
    testsMay: ['shared/registers/*'],
  },
  {
    folder: 'renderer/print',
    may: ['shared/base', 'shared/registers/contract', 'shared/rules', 'renderer/i18n'],
    // bwip-js: another writer of the same codes, for the test.
    packages: ['react', 'react-dom', 'qr', 'bwip-js'],
  },
  {
    folder: 'renderer/print-jobs',
    may: [...pure, 'shared/registers/*', 'renderer/desk', ...parts],
    packages: ['react', 'react-dom', 'antd', 'wouter', 'zustand'],
  },
  {
    folder: 'renderer/db',
    may: pure,
    packages: ['dexie', 'dexie-react-hooks', 'pinyin-pro', 'zod'],
    testsMay: ['shared/registers/*', 'shared/demo'],
  },
  {
    folder: 'renderer/workers',
    may: [...pure, 'shared/demo', 'shared/import', 'xlsx', 'renderer/db', 'renderer/host'],
    packages: ['hucre', 'ulid', 'zod'],
    testsMay: ['shared/registers/*'],
  },
  {
    folder: 'renderer/stores',
    may: ['shared/base', 'shared/registers/contract', 'shared/registers', 'shared/rules'],
    packages: ['zustand'],
  },
  { folder: 'renderer/host', may: ['shared/base', 'shared/ipc', 'shared/journal'], packages: [] },
  { folder: 'renderer/i18n', may: ['shared/base', 'renderer/stores'], packages: ['react', 'zustand'] },

  {
    folder: 'electron',
    shallow: true,
    may: [
      'shared/base',
      'shared/ipc',
      'shared/journal',
      'electron/ipc',
      'electron/security',
      'electron/services',
      'electron/services/replication',
    ],
    packages: ['electron', 'node', 'zod'],
  },
  {
    folder: 'electron/ipc',
    may: ['shared/base', 'shared/ipc', 'shared/journal', 'electron/security', 'electron/services', 'electron/services/replication'],
    packages: ['electron', 'node', 'zod'],
  },
  { folder: 'electron/security', may: ['shared/base', 'shared/ipc'], packages: ['electron', 'node'], testsMay: ['electron/services'] },
  { folder: 'electron/services', may: [...pure, 'shared/ipc'], packages: ['electron', 'node', 'zod'] },
  // The stream between desks: one file of it knows the engine, its tests start one.
  {
    folder: 'electron/services/replication',
    may: [...pure, 'shared/ipc', 'electron/services'],
    packages: ['node', 'zod', '@nats-io/jetstream', '@nats-io/transport-node'],
    testsMay: ['build', 'electron/services/replication/testing'],
  },
  {
    folder: 'electron/services/replication/testing',
    may: [...pure, 'shared/ipc', 'electron/services', 'electron/services/replication', 'build'],
    packages: ['node', '@nats-io/jetstream', '@nats-io/transport-node'],
  },
  // Head office's command line. Its generator tells a site's weeks by the program's own engine, on a database in memory; so does its reader of the stream.
  {
    folder: 'headoffice',
    may: [
      ...pure,
      'shared/ipc',
      'shared/registers/*',
      'shared/demo',
      'xlsx',
      'renderer/db',
      'renderer/workers',
      'electron/services/replication',
      'build',
    ],
    packages: ['node', '@duckdb/node-api', 'lmdb', 'pg', 'fake-indexeddb', '@nats-io/jetstream', '@nats-io/transport-node'],
    testsMay: ['electron/services/replication/testing'],
  },

  // The fault bench: the services and the pure core on a simulated disk, and the built program under power cuts.
  {
    folder: 'faults',
    may: [
      ...pure,
      'shared/ipc',
      'shared/registers/*',
      'shared/demo',
      'shared/import',
      'xlsx',
      'electron/services',
      'electron/services/replication',
      'electron/services/replication/testing',
      // Head office's service, which reads what the desks of a history write.
      'headoffice',
      'e2e',
      'build',
      'renderer/db',
      'renderer/desk',
      'renderer/host',
      'renderer/workers',
      // The sentences that a refused file is answered with.
      'renderer/i18n',
      'renderer/pages',
      // The families of tests, which fail when a guard is taken away.
      '.',
    ],
    packages: [
      'node',
      'playwright-core',
      'fake-indexeddb',
      'fast-check',
      'hucre',
      'vite',
      'vitest',
      'zod',
      '@nats-io/jetstream',
      '@nats-io/transport-node',
    ],
  },
  // The benchmark: the program's own functions and its screens, in the built program.
  {
    folder: 'bench',
    may: [
      ...pure,
      'shared/ipc',
      'shared/registers/*',
      'shared/demo',
      'shared/import',
      'xlsx',
      'e2e',
      'renderer/db',
      'renderer/desk',
      'renderer/host',
      'renderer/pages',
      'renderer/print-jobs',
      'renderer/workers',
    ],
    // What the program is drawn with stands beside it as a floor of its start.
    packages: ['node', 'playwright-core', 'fake-indexeddb', 'vite', 'zod', 'react', 'react-dom', 'dexie'],
  },
  // The stream under load: the main process's own way to it, and head office's service.
  {
    folder: 'bench/stream',
    may: [...pure, 'bench', 'build', 'electron/services/replication', 'headoffice'],
    packages: ['node', 'fake-indexeddb', '@nats-io/jetstream', '@nats-io/transport-node'],
  },
  {
    folder: 'bench/books',
    may: [...pure, 'bench', 'headoffice'],
    packages: ['node', 'fake-indexeddb'],
  },
  // Command lines for a site's IT: they read files, never the database.
  { folder: 'tools', may: [...pure, 'renderer/workers'], packages: ['node', 'zod'], testsMay: ['renderer/db', 'shared/registers/*'] },

  {
    folder: 'e2e',
    may: [...pure, 'shared/ipc', 'shared/registers/*', 'shared/demo', 'build', 'electron', 'electron/security'],
    packages: ['node', 'playwright-core', 'axe-core', 'hucre', 'zod'],
  },
  {
    folder: 'build',
    may: [...pure, 'shared/demo', 'build/checks'],
    packages: [
      'node',
      'vite',
      '@vitejs/plugin-react',
      'playwright-core',
      'vitest',
      '@testing-library/dom',
      '@nats-io/jetstream',
      '@nats-io/transport-node',
    ],
  },
  { folder: 'build/checks', may: [], packages: ['node', 'typescript'] },
  { folder: '.', may: [], packages: ['node', 'vite', 'vitest', '@vitejs/plugin-react'] },
];

/** Single files that may import more than their folder: the lists that gather the registers. @type {Readonly<Record<string, readonly string[]>>} */
export const gatherers = {
  'shared/registers/index.ts': ['shared/registers/*'],
  'renderer/registers/index.ts': ['renderer/registers/*', 'shared/registers/*'],
};

/** Packages that any test may import, besides those of its folder. */
export const testPackages = ['vitest', 'fast-check', 'fake-indexeddb', '@testing-library/react', '@testing-library/user-event', 'node'];

/**
 * Packages that no source file imports, with what uses them: a file in which their name stands, or another package.
 * `@types/x` is not listed: it belongs to x.
 * @type {Readonly<Record<string, string>>}
 */
export const tools = {
  '@biomejs/biome': 'build/checks/format.mjs',
  '@testing-library/dom': '@testing-library/react',
  'electron-builder': 'electron-builder.yml',
  'fake-indexeddb': 'vitest.config.ts',
  jsdom: 'vitest.config.ts',
  knip: 'build/checks/dead-code.mjs',
  oxlint: 'build/checks/lint.mjs',
  'oxlint-tsgolint': 'build/checks/lint.mjs',
  'typescript-native': 'build/checks/types.mjs',
};
