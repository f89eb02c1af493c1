import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolderFor } from '../temp-folder';
import { BESIDE, chosenData, isWritable } from './data-folder';

const root = tempFolderFor(beforeEach, afterEach);
const stick = () => path.join(root(), '客服中心 U盘');
const exe = () => path.join(stick(), 'Deskbook 0.1.0', 'Deskbook.exe');
const asked = (more: Partial<Parameters<typeof chosenData>[0]> = {}) => chosenData({ env: {}, packaged: true, exe: exe(), ...more });

describe('the data folder', () => {
  it('is the system’s where nobody chose one', () => expect(asked()).toBeNull());

  it('lies beside the program’s folder where somebody made one', () => {
    mkdirSync(path.join(stick(), BESIDE), { recursive: true });
    expect(asked()).toEqual({ folder: path.join(stick(), BESIDE), beside: true });
  });

  it('is the same one for the next version in a folder of its own', () => {
    mkdirSync(path.join(stick(), BESIDE), { recursive: true });
    expect(asked({ exe: path.join(stick(), 'Deskbook 0.2.0', 'Deskbook.exe') })).toEqual(asked());
  });

  it('is not looked for inside the program’s folder, which an installer empties', () => {
    mkdirSync(path.join(path.dirname(exe()), BESIDE), { recursive: true });
    expect(asked()).toBeNull();
  });

  it('lies beside an AppImage, which runs from a place of its own', () => {
    mkdirSync(path.join(stick(), BESIDE), { recursive: true });
    const env = { APPIMAGE: path.join(stick(), 'deskbook.AppImage') };
    expect(asked({ env, exe: '/tmp/.mount_desk/deskbook' })).toEqual({ folder: path.join(stick(), BESIDE), beside: true });
  });

  it('is what the environment says before all else', () => {
    mkdirSync(path.join(stick(), BESIDE), { recursive: true });
    expect(asked({ env: { DESKBOOK_USER_DATA: path.join(root(), 'x') } })).toEqual({ folder: path.join(root(), 'x'), beside: false });
  });

  it('is the system’s while the program is not packed: beside Electron’s own folder is nobody’s place', () => {
    mkdirSync(path.join(stick(), BESIDE), { recursive: true });
    expect(asked({ packaged: false })).toBeNull();
  });
});

describe('isWritable', () => {
  it('is a folder in which a file can be made, and nothing stays in it', () => {
    expect(isWritable(root())).toBe(true);
    writeFileSync(path.join(root(), `.probe-${process.pid}.tmp`), 'of a crash');
    expect(isWritable(root())).toBe(true);
    expect(readdirSync(root())).toEqual([]);
  });

  it.each([
    ['that is not there', () => path.join(root(), 'no')],
    ['that is a file', () => path.join(root(), 'file')],
    ['of the system that takes no file', () => '/proc'],
  ])('is none %s', (_which, folder) => {
    writeFileSync(path.join(root(), 'file'), '');
    expect(isWritable(folder())).toBe(false);
  });
});
