/**
 * `npm run pack:check`: packs the built program for Linux and Windows with a stub in Electron's place and looks into what came out. Works
 * offline. It cannot show installers (their makers are fetched), signatures, nor that Electron obeys its fuses.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { readAsar } from './package/asar.mjs';
import { asarFaults, folderFaults, licenseFaults, manifestFaults, modeFaults, requireFaults, strangerFaults } from './package/contents.mjs';
import { fuseFaults } from './package/fuses.mjs';
import { sizesIn } from './package/ico.mjs';
import { makeStub, readProgram } from './package/stub.mjs';
import { changelogFaults, electronFaults, lockFaults } from './package/versions.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ICON_SIZES = [16, 24, 32, 48, 64, 256];
const PLATFORMS = /** @type {const} */ ([
  { platform: 'linux', flag: '--linux', folder: 'linux-unpacked', executable: 'deskbook' },
  { platform: 'win32', flag: '--win', folder: 'win-unpacked', executable: 'Deskbook.exe' },
]);

const text = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8');
const source = JSON.parse(text('package.json'));
const electron = source.devDependencies.electron;
let failed = 0;

/** @param {string} what @param {readonly string[]} faults */
function tell(what, faults) {
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  for (const fault of faults) console.log(`    ${fault}`);
  if (faults.length > 0) failed += 1;
}

/** @param {string} folder @param {string} [below] @returns {readonly { name: string, mode: number }[]} */
function filesBelow(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, name) : [{ name, mode: statSync(path.join(folder, name)).mode }];
  });
}

function checkVersions() {
  const lock = JSON.parse(text('package-lock.json'));
  const config = /^electronVersion: *(\S+)$/m.exec(text('electron-builder.yml'))?.[1] ?? 'none';
  tell('Electron', electronFaults({ config, manifest: electron, locked: lock.packages['node_modules/electron']?.version ?? 'none' }));
  tell('lock file', lockFaults(source, lock));
  tell('change log', changelogFaults(text('CHANGELOG.md'), source.version));
  tell('parts of the program alone', strangerFaults(JSON.parse(text('out/sbom.cdx.json'))));
  tell('licences', licenseFaults(JSON.parse(text('out/sbom.cdx.json')), text('out/THIRD-PARTY-LICENSES.txt')));
  const ico = sizesIn(readFileSync(path.join(root, 'build/resources/icon.ico')));
  tell(
    'icon',
    ICON_SIZES.filter((size) => !ico.includes(size)).map((size) => `icon.ico has no picture of ${size} pixels`),
  );
}

/** @param {string} work @param {(typeof PLATFORMS)[number]} target @returns {boolean} */
function pack(work, { platform, flag }) {
  const stub = path.join(work, `electron-${platform}`);
  makeStub(stub, platform, electron);
  const options = [`-c.electronDist=${stub}`, `-c.directories.output=${path.join(work, 'dist')}`, '--publish', 'never'];
  const args = [path.join(root, 'node_modules/electron-builder/cli.js'), flag, 'dir', '--x64', ...options];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  tell(`${platform}: packs`, run.status === 0 ? [] : [`${run.stdout}\n${run.stderr}`.trim()]);
  return run.status === 0;
}

/** @param {string} work @param {(typeof PLATFORMS)[number]} target */
function checkPacked(work, { platform, folder, executable }) {
  const at = path.join(work, 'dist', folder);
  const files = filesBelow(at);
  const program = readFileSync(path.join(at, executable));
  const asar = readAsar(readFileSync(path.join(at, 'resources/app.asar')));
  tell(`${platform}: asar holds what it must and nothing else (${asar.files.length} files)`, asarFaults(asar.files));
  tell(`${platform}: package.json in it`, manifestFaults(JSON.parse(asar.read('package.json')), source));
  tell(`${platform}: needs nothing at run time`, [
    ...requireFaults(asar.read('out/main/main.cjs'), ['electron', './nats.cjs', ...builtinModules]),
    ...requireFaults(asar.read('out/main/nats.cjs'), builtinModules),
    ...requireFaults(asar.read('out/preload/preload.cjs'), ['electron']),
  ]);
  tell(
    `${platform}: folder of the program (${files.length} files)`,
    folderFaults(
      files.map(({ name }) => name),
      executable,
    ),
  );
  tell(`${platform}: fuses`, fuseFaults(program));
  if (platform === 'linux') tell('linux: nobody but its owner may change the program', modeFaults(files));
  else checkProgram(program, asar.headerHash);
}

/** @param {Buffer} program @param {string} headerHash */
function checkProgram(program, headerHash) {
  const { texts, icons, integrity } = readProgram(program);
  const wanted = { ProductName: 'Deskbook', FileDescription: 'Deskbook', FileVersion: source.version };
  tell(
    'win32: version block',
    Object.entries(wanted).flatMap(([name, value]) => (texts[name]?.startsWith(value) ? [] : [`${name} is ${texts[name]}`])),
  );
  tell(
    'win32: icon',
    ICON_SIZES.filter((size) => !icons.includes(size)).map((size) => `no picture of ${size} pixels`),
  );
  const [noted] = integrity === '' ? [] : JSON.parse(integrity);
  const isRight = noted?.file === 'resources\\app.asar' && noted.alg === 'SHA256' && noted.value === headerHash;
  tell('win32: checksum of the asar in the program', isRight ? [] : [`it has ${integrity || 'none'}, the asar is ${headerHash}`]);
}

await buildIfStale();
const work = mkdtempSync(path.join(tmpdir(), 'deskbook-pack-'));
try {
  checkVersions();
  for (const target of PLATFORMS) if (pack(work, target)) checkPacked(work, target);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(failed === 0 ? 'The package is as it must be.' : `${failed} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
