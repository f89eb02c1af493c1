/** Imports point downward only: compares every import with the table of layers.mjs, and finds circles of files. */
import { findCircles } from './circles.mjs';
import { fileOf, importsOf, parse, targetOf } from './imports.mjs';
import { gatherers, layers, testPackages } from './layers.mjs';
import { fixture, isScript, isTest } from './project.mjs';

/** @typedef {import('./layers.mjs').Layer} Layer */
/** @typedef {{ layer: Layer, folder: string }} Place `folder` is the row's folder with `*` filled in. */

/** The row a file belongs to, null when no row fits. @param {string} file @returns {Place | null} */
export function placeOf(file) {
  const segments = file.split('/').slice(0, -1);
  if (segments.length === 0) return rowOf('.');
  for (let length = segments.length; length > 0; length -= 1) {
    const prefix = segments.slice(0, length);
    const place = rowOf(prefix.join('/')) ?? rowOf([...prefix.slice(0, -1), '*'].join('/'), prefix.join('/'));
    if (place && !(place.layer.shallow && length < segments.length)) return place;
  }
  return null;
}

/** @param {string} row @param {string} folder @returns {Place | null} */
function rowOf(row, folder = row) {
  const layer = layers.find((each) => each.folder === row);
  return layer ? { layer, folder } : null;
}

/** @param {string} file @param {Place} from @param {Place} to */
function mayImport(file, from, to) {
  if (from.folder === to.folder) return true;
  const may = [...from.layer.may, ...(gatherers[file] ?? []), ...(isTest(file) ? (from.layer.testsMay ?? []) : [])];
  const same = to.layer.folder.replace('*', '=');
  return may.includes(to.layer.folder) || (may.includes(same) && from.folder.split('/').at(-1) === to.folder.split('/').at(-1));
}

/** @param {string} file @param {Place} from @param {string} specifier @returns {string | null} The reason of a refusal. */
function refusalOf(file, from, specifier) {
  const target = targetOf(file, specifier);
  if (target.kind === 'package') {
    const packages = [...from.layer.packages, ...(isTest(file) ? testPackages : [])];
    if (packages.includes(target.name)) return null;
    const known = layers.some((layer) => layer.packages.includes(target.name)) || testPackages.includes(target.name);
    return known
      ? `${from.layer.folder} may not import package ${target.name}`
      : `package ${target.name} is not classified in build/checks/layers.mjs`;
  }
  const to = placeOf(target.path);
  if (!to) return `${target.path} is in no folder of build/checks/layers.mjs`;
  if (mayImport(file, from, to)) return null;
  if (from.layer === to.layer) return `${from.folder} may not import its neighbour ${to.folder}`;
  return `${from.layer.folder} may not import ${to.layer.folder}`;
}

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  const scripts = project.files.filter(isScript);
  const known = new Set(project.files);
  /** @type {string[]} */
  const reports = [];
  /** @type {Map<string, readonly string[]>} */
  const graph = new Map();
  for (const file of scripts) {
    const imports = importsOf(parse(file, project.read(file)));
    const from = placeOf(file);
    if (!from) reports.push(`${file}: its folder is not classified in build/checks/layers.mjs`);
    else
      for (const { specifier, line } of imports) {
        const refusal = refusalOf(file, from, specifier);
        if (refusal) reports.push(`${file}:${line}: ${refusal} (${specifier})`);
      }
    const lasting = imports.filter((each) => !each.typeOnly).map((each) => targetOf(file, each.specifier));
    graph.set(
      file,
      lasting.flatMap((target) => (target.kind === 'file' ? (fileOf(known, target.path) ?? []) : [])),
    );
  }
  return [...reports, ...findCircles(graph).map((circle) => `${circle[0]}: imports go in a circle: ${circle.join(' → ')}`)];
}

/** @type {import('./project.mjs').Check} */
export const layersCheck = {
  name: 'layers',
  run,
  canaries: [
    {
      name: 'one forbidden import of each kind',
      project: () => fixture('layers'),
      finds: [
        'electron/main.ts:2: electron may not import renderer/app',
        'renderer/pages/today.tsx:2: renderer/pages may not import package dexie',
        'renderer/pages/today.tsx:3: renderer/pages may not import build',
        'renderer/odd/thing.ts: its folder is not classified',
        'renderer/registers/keys/board.tsx:3: renderer/registers/keys may not import its neighbour renderer/registers/parcels',
        'renderer/registers/keys/board.tsx:4: renderer/registers/* may not import shared/registers/*',
        'renderer/ui/table.tsx:2: renderer/ui may not import renderer/pages',
        'renderer/ui/table.tsx:3: package left-pad is not classified',
        'shared/base/clock.ts:2: shared/base may not import package node',
        'shared/base/clock.ts:3: shared/base may not import renderer/db',
        'shared/base/clock.ts:4: shared/base may not import shared/rules',
        'shared/registers/keys/rules.ts:2: shared/registers/keys may not import its neighbour shared/registers/parcels',
        'shared/registers/keys/rules.ts:3: shared/registers/* may not import shared/registers',
        'shared/rules/one.ts: imports go in a circle: shared/rules/one.ts → shared/rules/two.ts',
      ],
    },
  ],
};
