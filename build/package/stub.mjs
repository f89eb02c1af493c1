/** A folder in the place of Electron's own, which cannot be fetched everywhere: only what electron-builder and our checks look at is real. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contraryWire } from './fuses.mjs';

const LANGUAGES = ['en-US', 'zh-CN', 'de', 'fr'];

/** @param {string} folder Is made. @param {'linux' | 'win32'} platform @param {string} version Electron's, written into Windows' version block. */
export function makeStub(folder, platform, version) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  writeFileSync(path.join(folder, 'LICENSE'), 'stub\n');
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), 'stub\n');
  for (const name of ['stub.pak', ...LANGUAGES.map((language) => `locales/${language}.pak`)])
    writeFileSync(path.join(folder, name), 'stub');
  if (platform === 'linux') writeFileSync(path.join(folder, 'electron'), contraryWire(), { mode: 0o755 });
  else writeFileSync(path.join(folder, 'electron.exe'), emptyProgram(version));
}

/** The library with which electron-builder itself writes into Windows programs. */
function resourceEditor() {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  return createRequire(builder.resolve('app-builder-lib/package.json'))('resedit');
}

/** A valid Windows program that does nothing, with a version block and fuses. @param {string} version */
function emptyProgram(version) {
  const { NtExecutable, NtExecutableResource, Resource } = resourceEditor();
  const language = { lang: 1033, codepage: 1200 };
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = language.lang;
  info.setFileVersion(major, minor, patch, 0, language.lang);
  info.setProductVersion(major, minor, patch, 0, language.lang);
  info.setStringValues(language, { FileDescription: 'Electron', ProductName: 'Electron', FileVersion: version });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const wire = contraryWire();
  program.setExtraData(wire.buffer.slice(wire.byteOffset, wire.byteOffset + wire.length));
  return Buffer.from(program.generate());
}

/** What a packed Windows program says of itself. @param {Buffer} file @returns {{ texts: Record<string, string>, icons: readonly number[], integrity: string }} */
export function readProgram(file) {
  const { NtExecutable, NtExecutableResource, Resource } = resourceEditor();
  const resources = NtExecutableResource.from(NtExecutable.from(file, { ignoreCert: true }));
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  const integrity = resources.entries.find((/** @type {{ type: unknown }} */ { type }) => type === 'INTEGRITY');
  return {
    texts: language ? info.getStringValues(language) : {},
    icons: (group?.icons ?? []).map((/** @type {{ width: number }} */ { width }) => width || 256),
    integrity: integrity ? Buffer.from(integrity.bin).toString('utf8') : '',
  };
}
