/** The table of layers agrees with itself and with the architecture: it names what exists, and it points downward. */
import { describe, expect, it } from 'vitest';
import { findCircles } from './circles.mjs';
import { gatherers, layers } from './layers.mjs';
import { layersCheck, placeOf } from './layers-check.mjs';
import { inMemory } from './project.mjs';

describe('the table', () => {
  it('names only folders that have a row', () => {
    const known = new Set(layers.flatMap(({ folder }) => [folder, folder.replace('*', '=')]));
    const named = [...layers.flatMap((layer) => [...layer.may, ...(layer.testsMay ?? [])]), ...Object.values(gatherers).flat()];
    expect(named.filter((folder) => !known.has(folder))).toEqual([]);
  });

  it('has each folder once', () => {
    const folders = layers.map((layer) => layer.folder);
    expect(new Set(folders).size).toBe(folders.length);
  });

  it('leads in no circle', () => {
    const graph = new Map(layers.map((layer) => [layer.folder, layer.may.map((folder) => folder.replace('=', '*'))]));
    expect(findCircles(graph)).toEqual([]);
  });

  it('gives Dexie to the database folder alone, and to the benchmark for its floors', () => {
    expect(layers.filter((layer) => layer.packages.includes('dexie')).map((layer) => layer.folder)).toEqual(['renderer/db', 'bench']);
  });

  it('keeps window and main process apart, and build out of the program', () => {
    const crossing = layers.flatMap(({ folder, may }) => may.map((target) => `${folder} > ${target}`));
    // What tests alone are made of is no part of the program.
    const forbidden =
      /^electron.*> renderer|^renderer.*> electron|^shared.*> (renderer|electron)|^(shared|renderer|electron)(?!.*\/testing >).*> build/;
    expect(crossing.filter((each) => forbidden.test(each))).toEqual([]);
  });

  it('lets nobody in shared have Node, React or Electron', () => {
    const pure = layers.filter((layer) => layer.folder.startsWith('shared/')).flatMap((layer) => layer.packages);
    expect(pure.filter((name) => ['node', 'react', 'electron', 'dexie'].includes(name))).toEqual([]);
  });
});

describe('placeOf', () => {
  it.each([
    ['shared/base/time.ts', 'shared/base', 'shared/base'],
    ['shared/rules/calendar/table.ts', 'shared/rules', 'shared/rules'],
    ['shared/registers/index.ts', 'shared/registers', 'shared/registers'],
    ['shared/registers/contract/fields.ts', 'shared/registers/contract', 'shared/registers/contract'],
    ['shared/registers/keys/rules.ts', 'shared/registers/*', 'shared/registers/keys'],
    ['shared/registers/keys/deep/rules.ts', 'shared/registers/*', 'shared/registers/keys'],
    ['renderer/main.tsx', 'renderer', 'renderer'],
    ['vitest.config.ts', '.', '.'],
  ])('%s belongs to %s', (file, row, folder) => {
    const place = placeOf(file);
    expect([place?.layer.folder, place?.folder]).toEqual([row, folder]);
  });

  it.each(['renderer/odd/a.ts', 'shared/a.ts', 'shared/odd/a.ts', 'electron/odd/a.ts', 'odd/a.ts'])('%s belongs nowhere', (file) => {
    expect(placeOf(file)).toBeNull();
  });
});

describe('tests', () => {
  it.each([
    ['renderer/db/a.test.ts', "import '@shared/registers/keys/rules';\nimport { it } from 'vitest';", []],
    [
      'renderer/db/a.ts',
      "import '@shared/registers/keys/rules';",
      ['renderer/db/a.ts:1: renderer/db may not import shared/registers/* (@shared/registers/keys/rules)'],
    ],
    ['shared/base/a.ts', "import { it } from 'vitest';", ['shared/base/a.ts:1: shared/base may not import package vitest (vitest)']],
  ])('%s has its own allowances', async (file, text, reports) => {
    expect(await layersCheck.run(inMemory({ [file]: text }))).toEqual(reports);
  });
});
