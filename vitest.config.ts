/**
 * The families of tests: pure code in plain Node, the real database on fake-indexeddb, small screen parts in jsdom, the built program in Chromium.
 * Files of a family share their modules, which is three times as fast: a test that replaces one is named `*.mocked.test.ts` and runs by itself.
 */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const here = import.meta.dirname;
const alias = { '@shared': path.join(here, 'shared'), '@renderer': path.join(here, 'renderer'), '@xlsx': path.join(here, 'xlsx') };
/** Their waits are patient: see there. */
const PATIENCE = path.join(here, 'build/test-patience.mjs');
const env = { TZ: 'Asia/Shanghai' };
const MOCKED = '**/*.mocked.test.{ts,tsx}';
/** `order`: one family after the other, or its files would not find the modules of the file before. */
const together = (order: number) => ({ isolate: false, exclude: [...configDefaults.exclude, MOCKED], sequence: { groupOrder: order } });

/** Those that take long begin first: none of them runs alone at the end, while the other places stand empty. */
const LONG_SPECS = ['demo', 'kills', 'login', 'update', 'recovery', 'closing', 'head-office', 'day', 'print'];
const LONG_TESTS = [
  'headoffice/stream/stream',
  'headoffice/stream/cluster',
  'headoffice/kill',
  'headoffice/collection',
  'xlsx/programs',
  'workers/restore-job',
  'db/run-script',
  'headoffice/collected',
];
const LONG = [
  ...LONG_SPECS.map((name) => `/e2e/${name}.spec.ts`),
  ...LONG_TESTS.map((name) => `/${name}.test.ts`),
  '/ipc/abuse.mocked.test.ts',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((end) => moduleId.endsWith(end));
  return rank < 0 ? LONG.length : rank;
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    // Also where there are only two: the desk of whoever waits for the tests is idle meanwhile.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: { ...together(1), name: 'shared', environment: 'node', env, include: ['shared/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          ...together(2),
          name: 'db',
          environment: 'node',
          env,
          include: ['renderer/db/**/*.test.ts', 'renderer/workers/**/*.test.ts', 'xlsx/**/*.test.ts', 'bench/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto', PATIENCE],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...together(3),
          name: 'ui',
          environment: 'jsdom',
          env,
          include: ['renderer/{app,print-jobs,desk,ui,pages,print,registers,host,stores,i18n}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', PATIENCE],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...together(4),
          name: 'node',
          environment: 'node',
          env,
          setupFiles: [PATIENCE],
          include: ['electron/**/*.test.ts', 'build/**/*.test.ts', 'tools/**/*.test.ts', 'headoffice/**/*.test.ts'],
          testTimeout: 30_000,
          // Some wait for servers of the stream most of their time.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'mocked',
          environment: 'jsdom',
          env,
          include: [MOCKED],
          setupFiles: ['fake-indexeddb/auto', PATIENCE],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...together(6),
          name: 'e2e',
          environment: 'node',
          env,
          include: ['e2e/**/*.spec.ts'],
          globalSetup: 'e2e/founded-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // A program waits for disk and keys half of its time.
          maxWorkers: 3,
        },
      },
    ],
  },
});
