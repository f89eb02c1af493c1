import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executable = path.join(import.meta.dirname, 'electron');
const { strict } = createRequire(import.meta.url)('./strict.cjs') as { strict: <T extends object>(object: T, name: string) => T };
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-stand-in-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs a main file on the stand-in up to its first statement's end; Chromium is not needed, because the program ends before it starts. */
function run(main: string): { readonly status: number | null; readonly output: string } {
  const file = path.join(dir, 'main.cjs');
  writeFileSync(file, main);
  writeFileSync(path.join(dir, 'package.json'), '{ "name": "try", "main": "main.cjs" }');
  const { status, stdout, stderr } = spawnSync(executable, [dir], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, XDG_CONFIG_HOME: dir },
  });
  return { status, output: stdout + stderr };
}

describe('what the stand-in does not have', () => {
  it('throws by name and lets through what is there', () => {
    const object = strict({ there: 1, empty: undefined }, 'thing') as { there: number; empty: undefined; missing?: unknown };
    expect([object.there, object.empty]).toEqual([1, undefined]);
    expect(() => object.missing).toThrow('electron-on-chromium: thing.missing is not implemented');
  });

  it.each([
    ["require('electron').autoUpdater", 'electron.autoUpdater'],
    ["require('electron').dialog.showMessageBoxSync()", 'dialog.showMessageBoxSync'],
    ["require('electron').session.fromPath('x')", 'session.fromPath'],
    ["require('electron').shell.trashItem('x')", 'shell.trashItem'],
  ])('%s ends the program', (statement, name) => {
    const { status, output } = run(`${statement};`);
    expect([status, output]).toEqual([1, expect.stringContaining(`electron-on-chromium: ${name} is not implemented`)]);
  });

  it('refuses a scheme it could not serve', () => {
    const { status, output } = run("require('electron').protocol.registerSchemesAsPrivileged([{ scheme: 'x', privileges: {} }]);");
    expect([status, output]).toEqual([1, expect.stringContaining('must be standard and secure')]);
  });

  it('runs what it has', () => {
    expect(run("console.log(require('electron').app.getName()); process.exit(0);")).toEqual({ status: 0, output: 'try\n' });
  });
});
