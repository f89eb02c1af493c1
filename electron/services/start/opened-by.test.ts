import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { tempFolderFor } from '../temp-folder';
import { isDowngrade, noteOpenedBy, readOpenedBy } from './opened-by';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const by = (chrome: number) => ({ app: '1.2.0', electron: '45.4.1', chrome });

describe('who opened the data folder last', () => {
  it('is noted and read', async () => {
    expect(await readOpenedBy(disk, folder())).toBeNull();
    await noteOpenedBy(disk, folder(), by(156));
    expect(await readOpenedBy(disk, folder())).toEqual(by(156));
  });

  it.each(['', '{"app":"1', '[]', '{"app":"1","electron":"2","chrome":"x"}'])('is nobody when the note is %j', async (content) => {
    writeFileSync(path.join(folder(), 'opened-by.json'), content);
    expect(await readOpenedBy(disk, folder())).toBeNull();
  });

  it.each([
    ['nobody', null, 150, false],
    ['the same', by(156), 156, false],
    ['an older one', by(150), 156, false],
    ['a newer one', by(157), 156, true],
    ['an unknown one', by(0), 156, false],
    ['a newer one, and we do not know ourselves', by(157), 0, false],
  ])('%s before us: refused %#', (_title, last, chrome, expected) => expect(isDowngrade(last, by(chrome))).toBe(expected));

  it.each([
    ['1.2.0', '1.2.0', false],
    ['1.1.9', '1.2.0', false],
    ['1.2.1', '1.2.0', true],
    ['1.10.0', '1.9.0', true],
    ['1.9.0', '1.10.0', false],
    ['2.0.0', '1.9.9', true],
    ['', '1.2.0', false],
    ['development', '1.2.0', false],
    ['1.2.0', '', false],
  ])('after %s, %s is refused: %s', (last, now, expected) => {
    expect(isDowngrade({ ...by(156), app: last }, { ...by(156), app: now })).toBe(expected);
  });
});
