/** What the tests need of the machine besides Node, and the Debian package that brings it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { natsProgram } from './nats-server.mjs';

/** @typedef {{ name: string, packages: string, isThere: () => boolean }} Need */

/** @param {string} command @param {readonly string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** @param {string} name */
const isOnPath = (name) => (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(`${folder}/${name}`));

/** @type {readonly Need[]} */
const needs = [
  { name: 'Chromium', packages: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  {
    name: 'Chromium without its windows',
    packages: 'chromium-headless-shell',
    isThere: () => existsSync('/usr/lib/chromium/chromium-headless-shell'),
  },
  { name: 'Chinese fonts', packages: 'fonts-noto-cjk', isThere: () => works('sh', ['-c', 'fc-list :lang=zh | grep -q .']) },
  { name: 'pdftoppm', packages: 'poppler-utils', isThere: () => isOnPath('pdftoppm') },
  {
    name: 'openpyxl with Pillow',
    packages: 'python3-openpyxl python3-pil',
    isThere: () => works('/usr/bin/python3', ['-c', 'import openpyxl, PIL']),
  },
  { name: 'nats-server', packages: 'nats-server', isThere: () => natsProgram() !== null },
  { name: 'LibreOffice Calc', packages: 'libreoffice-calc-nogui', isThere: () => existsSync('/usr/lib/libreoffice/program/libsclo.so') },
];

/** @returns {readonly Need[]} What is missing here. */
export function missingNeeds() {
  return needs.filter((need) => !need.isThere());
}

/** @param {readonly Need[]} missing @returns {string} A sentence that says what to do. */
export function adviceFor(missing) {
  const names = missing.map((need) => need.name).join(', ');
  return `Missing for the end-to-end tests: ${names}. On Debian or Ubuntu: apt-get install -y ${missing.map((need) => need.packages).join(' ')}`;
}
