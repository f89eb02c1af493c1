/** Builds the program into out/: main process, preload, tools, page. `npm run build` always builds; `buildIfStale` only when a source is newer. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { isFresh, STAMP } from './fresh.mjs';
import { gatherPackages, writeThirdParty } from './third-party.mjs';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') };
const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
/** @type {import('vite').InlineConfig} */
const common = { configFile: false, logLevel: 'warn', resolve: { alias } };

/**
 * What the main process loads only when somebody switches it on: a file of its own. Built by itself, since parts of one build would share their
 * helpers, and the file would begin the main process again to get at them.
 * @type {import('vite').Plugin}
 */
const apart = {
  name: 'loaded-later',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/replication/nats') ? { id: './nats.cjs', external: true } : null),
};

/**
 * Main, what it loads later, and preload: one CommonJS file each. A sandboxed preload can be nothing else, and the package is of type module, hence .cjs.
 * @param {string} name @param {string} source @param {Set<string>} parts @param {{ folder?: string, plugins?: import('vite').Plugin[] }} [options]
 */
function buildForNode(name, source, parts, { folder = name, plugins = [] } = {}) {
  return build({
    ...common,
    root,
    publicDir: false,
    plugins: [...plugins, gatherPackages(parts)],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: path.join(root, 'out', folder),
      emptyOutDir: folder === name,
      minify: false,
      rolldownOptions: {
        input: { [name]: path.join(root, 'electron', source) },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false, dynamicImportInCjs: false },
      },
    },
  });
}

/** The command lines of tools/: one file each, which runs on Node alone. */
export function buildTools() {
  return build({
    ...common,
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(root, 'out/tools'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { verify: path.join(root, 'tools/main.ts') },
        external,
        output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
}

/** The command line of headoffice/ and the worker that it starts beside itself; the databases are loaded from node_modules, one of them is no script. */
export function buildHeadOffice() {
  return build({
    ...common,
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['@duckdb/node-api', 'lmdb', 'pg'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(root, 'out/headoffice'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { main: path.join(root, 'headoffice/main.ts'), 'read-worker': path.join(root, 'headoffice/read-worker.ts') },
        external: [...external, '@duckdb/node-api', 'lmdb', 'pg'],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}

function buildPage(version, parts) {
  return build({
    ...common,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react(), gatherPackages(parts)],
    define: {
      'import.meta.env.VITE_APP_VERSION': JSON.stringify(version),
      'import.meta.env.VITE_CHANGELOG': JSON.stringify(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')),
    },
    worker: { format: 'es', plugins: () => [gatherPackages(parts)] },
    build: {
      target: 'chrome148',
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // What the first screen needs is one file: each file more is a question to the main process, asked while somebody looks at nothing.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
      // Inlined files would become data: URLs, which the policy refuses for workers and fonts.
      assetsInlineLimit: 0,
      // Everything is read from the disk beside it; the limit is meant for pages that travel.
      chunkSizeWarningLimit: 4000,
    },
  });
}

export async function buildAll() {
  const started = Date.now();
  const { version, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  /** @type {Set<string>} */
  const parts = new Set();
  await buildForNode('main', 'main.ts', parts, { plugins: [apart] });
  await buildForNode('nats', 'services/replication/nats.ts', parts, { folder: 'main' });
  await buildForNode('preload', 'preload.ts', parts);
  // Windows takes the window's icon from the program; elsewhere the window brings it along.
  copyFileSync(path.join(root, 'build/resources/icons/256x256.png'), path.join(root, 'out/main/icon.png'));
  await buildTools();
  await buildHeadOffice();
  await buildPage(version, parts);
  writeThirdParty(path.join(root, 'out'), parts, { version, electron: devDependencies.electron });
  // The stamp carries the time the build began: a source saved while it ran counts as newer.
  writeFileSync(path.join(root, STAMP), `${JSON.stringify({ version, started })}\n`);
}

export async function buildIfStale() {
  if (isFresh(root)) return;
  console.log('Building …');
  await buildAll();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll();
