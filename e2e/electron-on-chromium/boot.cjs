/* Takes Electron's command line, finds the program, and runs its real main file with the stand-in in Electron's place. */
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { VERSION, create } = require('./electron.cjs');

const ELECTRON = /^electron(\/main|\/common)?$/;

function readCommandLine(raw) {
  const line = { requires: [] };
  for (let i = 0; i < raw.length; i++) {
    const a = raw[i];
    if (a === '-r' || a === '--require') line.requires.push(raw[++i]);
    else if (a.startsWith('--inspect')) line.inspect = Number(a.split('=')[1] ?? 9229);
    else if (a.startsWith('--remote-debugging-port')) line.debugPort = a.split('=')[1] ?? '0';
    else if (!a.startsWith('--')) return { ...line, app: a };
  }
  return line;
}

/** The program's folder and main file; a folder is described by its package.json, a file by the nearest one above it. */
function findProgram(named) {
  const place = path.resolve(named);
  const read = (dir) => JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  if (fs.statSync(place).isDirectory()) {
    const pkg = read(place);
    return { appPath: place, main: path.resolve(place, pkg.main ?? 'index.js'), pkg };
  }
  let dir = path.dirname(place);
  while (!fs.existsSync(path.join(dir, 'package.json')) && dir !== path.dirname(dir)) dir = path.dirname(dir);
  return { appPath: path.dirname(place), main: place, pkg: read(dir) };
}

const raw = process.argv.slice(2);
if (raw.includes('--version')) {
  console.log(`v${VERSION}`);
  process.exit(0);
}
const line = readCommandLine(raw);
if (!line.app) {
  console.error('electron-on-chromium: name the app folder or its main file');
  process.exit(2);
}
const { appPath, main, pkg } = findProgram(line.app);
process.argv = [process.argv[1], ...raw];
const { electron, start } = create({ appPath, pkg, debugPort: line.debugPort });
const load = Module._load;
Module._load = function (request, ...rest) {
  return ELECTRON.test(request) ? electron : load.call(this, request, ...rest);
};
if (line.inspect !== undefined) require('node:inspector').open(line.inspect, '127.0.0.1');
for (const r of line.requires) require(path.resolve(r));

async function run() {
  const esm = main.endsWith('.mjs') || (pkg.type === 'module' && !main.endsWith('.cjs'));
  if (esm) throw new Error(`electron-on-chromium: ${main} is an ES module; only CommonJS main files are supported`);
  require.main = undefined;
  require(main);
  await start();
}
run().catch((e) => {
  console.error(e);
  process.exit(1);
});
