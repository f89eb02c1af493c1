/** The four families of tests: pure code in plain Node, the real database on fake-indexeddb, small screen parts in jsdom, and the built program in Chromium. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;
const alias = { '@shared': path.join(here, 'shared'), '@renderer': path.join(here, 'renderer') };
const env = { TZ: 'Asia/Shanghai' };

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: 'shared', environment: 'node', env, include: ['shared/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'db',
          environment: 'node',
          env,
          include: ['renderer/db/**/*.test.ts', 'renderer/workers/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          env,
          include: ['renderer/{app,print-jobs,desk,ui,pages,print,registers,host,stores,i18n}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          env,
          include: ['electron/**/*.test.ts', 'build/**/*.test.ts', 'tools/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          env,
          include: ['e2e/**/*.spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // One program keeps two cores busy: two at once take twice as long each.
          fileParallelism: false,
        },
      },
    ],
  },
});
