/** What of other people's work is in the bundles: gathered while they are made, written as licence texts and as a list of parts (CycloneDX). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `author`, `license`: as the package declares them, '' when it does not. @typedef {{ name: string, version: string, license: string, author: string, texts: readonly string[] }} Part */

export const LICENSES_FILE = 'THIRD-PARTY-LICENSES.txt';
export const SBOM_FILE = 'sbom.cdx.json';

const FOLDER = '/node_modules/';
const isLicenseFile = (/** @type {string} */ name) => /^(licen[cs]e|copying|notice)(\.(md|txt|mit|apache))?$|^licen[cs]e[-.]/i.test(name);

/** The folder of the package that a module of a bundle comes from; null for our own and for made-up modules. @param {string} id */
export function packageFolder(id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const at = file.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const [scope = '', name = ''] = file.slice(at + FOLDER.length).split('/');
  return file.slice(0, at + FOLDER.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

/** Notes the packages of every bundle it sees. @param {Set<string>} folders @returns {import('vite').Plugin} */
export function gatherPackages(folders) {
  return {
    name: 'gather-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : chunk.originalFileNames) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
    },
  };
}

/** @param {unknown} author */
function authorOf(author) {
  if (typeof author === 'string') return author;
  const { name } = /** @type {{ name?: unknown }} */ (author ?? {});
  return typeof name === 'string' ? name : '';
}

/** @param {string} folder @returns {Part} */
function partIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter(isLicenseFile).sort();
  return {
    name,
    version,
    license: typeof license === 'string' ? license : '',
    author: authorOf(author),
    texts: files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()),
  };
}

/** @param {Iterable<string>} folders @returns {readonly Part[]} Each name and version once, in order. */
export function partsIn(folders) {
  const parts = [...folders].filter((folder) => existsSync(path.join(folder, 'package.json'))).map(partIn);
  const byName = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]));
  return [...byName.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}

/** @param {readonly Part[]} parts */
export function licenseTexts(parts) {
  const texts = parts.map(({ name, version, license, author, texts: own }) => {
    const body =
      own.length > 0
        ? own.join('\n\n')
        : `(The package brings no licence text. It declares ${license}${author === '' ? '' : `, by ${author}`}.)`;
    return `${'='.repeat(80)}\n${name} ${version} - ${license}\n${'='.repeat(80)}\n\n${body}\n`;
  });
  return `Deskbook contains parts of the following packages. Electron and Chromium have files of their own beside this one.\n\n${texts.join('\n')}`;
}

/** @param {readonly Part[]} parts @param {string} version Of the program. @param {string} electron Its version. */
export function billOfParts(parts, version, electron) {
  const component = (/** @type {Pick<Part, 'name' | 'version' | 'license'>} */ part) => {
    const { name, license } = part;
    const licenses = license === '' ? [] : [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }];
    const purl = `pkg:npm/${name.replace('@', '%40')}@${part.version}`;
    return { type: 'library', 'bom-ref': purl, name, version: part.version, licenses, purl };
  };
  const shell = component({ name: 'electron', version: electron, license: 'MIT' });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'deskbook', name: 'deskbook', version } },
    components: [shell, ...parts.map(component)],
  };
}

/** Writes both files into `target`. @param {string} target @param {Iterable<string>} folders @param {{ version: string, electron: string }} versions */
export function writeThirdParty(target, folders, { version, electron }) {
  const parts = partsIn(folders);
  writeFileSync(path.join(target, LICENSES_FILE), licenseTexts(parts));
  writeFileSync(path.join(target, SBOM_FILE), `${JSON.stringify(billOfParts(parts, version, electron), null, 2)}\n`);
}
