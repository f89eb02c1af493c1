import { expect, it } from 'vitest';
import { diskCode } from './disk-code';

const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

it.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'denied'],
  ['EROFS', 'denied'],
  ['EBUSY', 'in-use'],
  ['ENOENT', 'gone'],
  ['EIO', 'disk-error'],
])('%s is %s', (code, expected) => expect(diskCode(failure(code))).toBe(expected));

it('tells a file too large to be read from a full disk', () => {
  const tooLarge = (syscall: string) => diskCode(Object.assign(new Error('x'), { code: 'EFBIG', syscall }));
  expect([tooLarge('read'), tooLarge('write')]).toEqual(['disk-error', 'disk-full']);
});

it('is null for anything that is not an error of the file system', () => {
  const others = [new Error('x'), 'ENOSPC', Object.assign(new Error('x'), { code: 'ERR_ASSERTION' })];
  expect(others.map(diskCode)).toEqual([null, null, null]);
});
