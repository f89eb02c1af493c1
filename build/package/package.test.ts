/** Each question that is asked of the package is shown what it must find fault with, one fault at a time. */
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../third-party.mjs';
import { readAsar } from './asar.mjs';
import { asarFaults, folderFaults, licenseFaults, manifestFaults, modeFaults, requireFaults, strangerFaults } from './contents.mjs';
import { contraryWire, fuseFaults } from './fuses.mjs';
import { icoOf, sizesIn } from './ico.mjs';
import { changelogFaults, electronFaults, lockFaults } from './versions.mjs';

const file = (name: string) => ({ name, size: 1, executable: false, inside: true });
const whole = [
  'package.json',
  'out/main/icon.png',
  'out/main/main.cjs',
  'out/main/nats.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/first.js',
  'out/renderer/assets/a.js',
  'out/renderer/assets/a.css',
].map(file);

describe('the list of the asar', () => {
  it('is as it must be', () => expect(asarFaults(whole)).toEqual([]));

  it.each([
    'out/renderer/assets/a.js.map',
    'out/main/main.test.cjs',
    'out/tools/verify.mjs',
    'node_modules/zod/index.js',
    'renderer/main.tsx',
    'out/renderer/journal/S1-main.ndjson',
    'out/renderer/assets/../../x.js',
    '.npmrc',
  ])('has no place for %s', (name) => expect(asarFaults([...whole, file(name)])).toEqual([`${name} does not belong into the asar`]));

  it.each(whole.slice(0, 5).map(({ name }) => [name]))('misses %s', (name) =>
    expect(asarFaults(whole.filter((each) => each.name !== name))).toEqual([`${name} is not in the asar`]),
  );

  it('names what lies outside, what is executable, and a page without a script', () => {
    const odd = [...whole.slice(0, 7), { ...file('out/renderer/assets/a.css'), executable: true, inside: false }];
    expect(asarFaults(odd)).toEqual([
      'out/renderer/assets/a.css lies outside of the asar',
      'out/renderer/assets/a.css is executable',
      'the page has no script or no style',
    ]);
  });
});

describe('the folder of the program', () => {
  const names = [
    'Deskbook.exe',
    'LICENSE.txt',
    'CHANGELOG.md',
    'deployment.md',
    'THIRD-PARTY-LICENSES.txt',
    'sbom.cdx.json',
    'resources/app.asar',
    'locales/zh-CN.pak',
    'LICENSE.electron.txt',
  ];

  it('is as it must be', () => expect(folderFaults(names, 'Deskbook.exe')).toEqual([]));
  it.each([['resources/app-update.yml'], ['locales/de.pak'], ['resources/default_app.asar'], ['.env']])('has no place for %s', (name) =>
    expect(folderFaults([...names, name], 'Deskbook.exe')).toEqual([`${name} does not belong beside the program`]),
  );
  it.each([['THIRD-PARTY-LICENSES.txt'], ['Deskbook.exe'], ['resources/app.asar']])('misses %s', (name) =>
    expect(
      folderFaults(
        names.filter((each) => each !== name),
        'Deskbook.exe',
      ),
    ).toEqual([`${name} is missing beside the program`]),
  );
});

describe('package.json in the asar', () => {
  const source = {
    name: 'deskbook',
    productName: '前台台账 Deskbook',
    version: '1.2.3',
    main: 'm.cjs',
    scripts: {},
    devDependencies: { a: '1.0.0' },
  };
  const packed = { name: 'deskbook', productName: '前台台账 Deskbook', version: '1.2.3', main: 'm.cjs' };

  it('is as it must be', () => expect(manifestFaults(packed, source)).toEqual([]));
  it.each([
    [{ ...packed, scripts: {} }, 'has scripts'],
    [{ ...packed, dependencies: { a: '1.0.0' } }, 'has dependencies'],
    [{ ...packed, productName: 'Deskbook' }, 'another productName: Deskbook'],
    [{ ...packed, version: '1.2.4' }, 'another version: 1.2.4'],
  ])('is not right %#', (wrong, fault) => expect(manifestFaults(wrong, source)).toEqual([expect.stringContaining(fault)]));
});

it.each([
  ['require("electron"); require(`node:fs`); require( \'path\' )', []],
  ['require("zod")', ['needs zod at run time']],
  ['require("./chunk.cjs")', ['needs ./chunk.cjs at run time']],
])('what %s needs', (code, faults) => expect(requireFaults(code, ['electron', 'fs', 'path'])).toEqual(faults));

it.each([
  [0o100644, []],
  [0o100755, []],
  [0o100664, ['x can be written by others (664)']],
  [0o100646, ['x can be written by others (646)']],
])('mode %o', (mode, faults) => expect(modeFaults([{ name: 'x', mode }])).toEqual(faults));

describe('fuses', () => {
  const wireAt = 32 + 2;
  const set = (bits: string) => {
    const wire = Buffer.concat([Buffer.from('program'), contraryWire()]);
    wire.write(bits, 7 + wireAt, 'latin1');
    return wire;
  };

  it('are as they must be', () => expect(fuseFaults(set('01001100'))).toEqual([]));
  it('are all wrong before they are set', () => expect(fuseFaults(contraryWire())).toHaveLength(8));
  it.each([
    ['11001100', 'runAsNode is on'],
    ['00001100', 'cookieEncryption is off'],
    ['01101100', 'nodeOptions is on'],
    ['01011100', 'nodeCliInspect is on'],
    ['01000100', 'asarIntegrity is off'],
    ['01001000', 'onlyLoadAppFromAsar is off'],
    ['01001110', 'browserV8Snapshot is on'],
    ['01001101', 'fileProtocolPrivileges is on'],
    ['r1001100', 'runAsNode is "r"'],
  ])('%s', (bits, fault) => expect(fuseFaults(set(bits))).toEqual([`fuse ${fault}`]));
  it('are not there, or twice', () => {
    expect(fuseFaults(Buffer.from('program'))).toEqual(['the executable has no fuses']);
    expect(fuseFaults(Buffer.concat([set('01001100'), contraryWire()]))).toEqual(['the executable has two sets of fuses']);
    expect(fuseFaults(set('01001100').subarray(0, 45))).toEqual(['the fuses are of an unknown kind']);
  });
});

describe('Electron', () => {
  const all = (version: string) => ({ config: version, manifest: version, locked: version });
  const known = { patches: { 45: '45.4.1', 35: '35.9.0', 34: '34.0.0' } };
  it.each([
    [all('45.4.1'), []],
    [all('45.10.0'), []],
    [all('45.4.0'), ['Electron 45.4.0 is older than 45.4.1']],
    [all('44.9.9'), ['Electron 44.9.9 is of a line that gets no patches any more']],
    [all('34.1.0'), ['Electron 34.1.0 is older than 35.7.5 (CVE-2025-55305)']],
    [all('^45.4.1'), ['package.json does not pin Electron: ^45.4.1']],
    [{ ...all('45.4.1'), config: '45.4.2' }, [expect.stringContaining('45.4.2 in electron-builder.yml')]],
    [{ ...all('45.4.1'), locked: '45.4.0' }, [expect.stringContaining('45.4.0 in the lock file')]],
  ])('%o', (versions, faults) => expect(electronFaults(versions, known)).toEqual(faults));
});

it('an install brings nothing that nobody looked at', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': {} } };
  expect(lockFaults({ devDependencies: { a: '1.0.0', b: '1.5.5-r.5', c: 'npm:@x/c@1.0.0' } }, { packages: { '': {} } })).toEqual([]);
  expect(lockFaults({ dependencies: { c: '1.0.0' }, devDependencies: { a: '^1.0.0', d: '1.x', e: 'npm:e@^1.0.0' } }, lock)).toEqual([
    expect.stringContaining('c would be packed'),
    'package.json: a is not pinned (^1.0.0)',
    'package.json: d is not pinned (1.x)',
    'package.json: e is not pinned (npm:e@^1.0.0)',
    'package-lock.json: node_modules/b has no checksum',
  ]);
});

it.each([
  ['# x\n\n## 1.2.3 · 2026-01-01\n\n### 中文\n\n- 一\n\n### English\n\n- one\n', []],
  ['# x\n\n## 1.2.2 · 2026-01-01\n\n### 中文\n\n- 一\n', [expect.stringContaining('begins with 1.2.2')]],
  [
    '# x\n\n## 1.2.3 · 2026-01-01\n\n### 中文\n\n- 一\n\n## 1.2.2 · 2025-01-01\n\n### English\n\n- one\n',
    [expect.stringContaining('under English')],
  ],
  ['# x\n', [expect.stringContaining('begins with nothing')]],
])('change log %#', (text, faults) => expect(changelogFaults(text, '1.2.3')).toEqual(faults));

it('licences are known and their texts are there', () => {
  const part = (name: string, id: string) => ({ name, version: '1.0.0', licenses: id === '' ? [] : [{ license: { id } }] });
  const choice = (name: string, expression: string) => ({ name, version: '1.0.0', licenses: [{ expression }] });
  const texts = ['a', 'b', 'c', 'e', 'f', 'g'].map((name) => `\n${name} 1.0.0 - its licence\n`).join('');
  const components = [part('electron', 'MIT'), part('a', 'MIT'), part('b', 'GPL-3.0'), part('c', ''), part('d', 'MIT')];
  const choices = [choice('e', '(MIT OR Apache-2.0)'), choice('f', '(GPL-3.0 OR AGPL-3.0)'), choice('g', '(MIT AND GPL-3.0)')];
  expect(licenseFaults({ components: [...components, ...choices] }, texts)).toEqual([
    'b 1.0.0 is under GPL-3.0',
    'c 1.0.0 is under no licence',
    'd 1.0.0 has no text among the licences',
    'f 1.0.0 is under (GPL-3.0 OR AGPL-3.0)',
    'g 1.0.0 is under (MIT AND GPL-3.0)',
  ]);
});

it('finds what belongs to head office or to tests among the parts of the program', () => {
  const part = (name: string) => ({ name, version: '1.0.0' });
  const parts = ['react', 'pg', 'pg-types', '@duckdb/node-api', 'pgp', 'fake-indexeddb'].map(part);
  expect(strangerFaults({ components: parts })).toEqual(
    ['pg', 'pg-types', '@duckdb/node-api', 'fake-indexeddb'].map((name) => `${name} 1.0.0 is no part of the program`),
  );
});

it.each([
  ['/p/node_modules/a/index.js', '/p/node_modules/a'],
  ['\0/p/node_modules/@s/a/x.js?commonjs', '/p/node_modules/@s/a'],
  ['/p/node_modules/a/node_modules/b/x.js', '/p/node_modules/a/node_modules/b'],
  ['/p/renderer/main.tsx', null],
  ['\0rolldown/runtime.js', null],
])('the package of %j', (id, folder) => expect(packageFolder(id)).toBe(folder));

it('an icon file says its sizes, and none when it is cut', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.from('png'), pixels: Buffer.alloc(size * size * 4, 255) }));
  const ico = icoOf(pictures);
  expect(sizesIn(ico)).toEqual([16, 256]);
  expect(sizesIn(ico.subarray(0, ico.length - 1))).toEqual([]);
  expect(sizesIn(Buffer.from('png'))).toEqual([]);
});

it('an asar is read past its maker', () => {
  const header = Buffer.from(
    JSON.stringify({
      files: {
        d: { files: { x: { size: 3, offset: '2' } } },
        y: { size: 2, offset: '0' },
        l: { link: 'y' },
        u: { size: 1, unpacked: true },
      },
    }),
  );
  const head = Buffer.alloc(16);
  [4, header.length + 8, header.length + 4, header.length].forEach((value, at) => head.writeUInt32LE(value, at * 4));
  const asar = readAsar(Buffer.concat([head, header, Buffer.from('yyxxx')]));
  expect(asar.files.map(({ name, inside }) => [name, inside])).toEqual([
    ['d/x', true],
    ['y', true],
    ['l', false],
    ['u', false],
  ]);
  expect([asar.read('d/x'), asar.read('y')]).toEqual(['xxx', 'yy']);
  expect(() => asar.read('z')).toThrow('z is not in the archive');
  expect(() => readAsar(Buffer.alloc(20))).toThrow('no asar archive');
});
