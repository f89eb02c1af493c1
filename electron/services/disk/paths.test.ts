import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolderFor } from '../temp-folder';
import { makeNodeDisk } from './node-disk';
import { isInside, reallyAt } from './paths';
import { failingDisk } from './watched-disk';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);

describe('isInside', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/a/..b', '/a', true],
    ['/', '/a', false],
  ])('%s in %s: %s', (folderAsked, other, expected) => expect(isInside(folderAsked, other)).toBe(expected));
});

describe('reallyAt', () => {
  it('goes through links, also for what is not there yet', async () => {
    const home = realpathSync(folder());
    mkdirSync(path.join(home, 'data'));
    symlinkSync(path.join(home, 'data'), path.join(home, 'linked'));
    expect(await reallyAt(disk, path.join(home, 'linked'))).toBe(path.join(home, 'data'));
    expect(await reallyAt(disk, path.join(home, 'linked/new/x.json'))).toBe(path.join(home, 'data/new/x.json'));
  });

  it('believes the name where nothing can be looked at', async () => {
    const blind = failingDisk(disk, 'realPath', 'EACCES', { times: 99 });
    expect(await reallyAt(blind, path.join(folder(), 'data/x'))).toBe(path.join(folder(), 'data/x'));
  });
});
