import { describe, expect, it } from 'vitest';
import { CHANNELS, isChannel } from './channels';
import { contract } from './contract';

describe('contract', () => {
  it('describes exactly the listed channels', () => {
    expect(Object.keys(contract).toSorted()).toEqual(CHANNELS.toSorted());
    expect(isChannel('saveFile')).toBe(true);
    expect([isChannel('constructor'), isChannel('__proto__'), isChannel(5)]).toEqual([false, false, false]);
  });

  const journal = { site: '云栖苑-01', desk: 'A', lines: ['{"seq":1}'] };
  it.each([
    ['a proper entry', journal, true],
    ['a line break inside an entry', { ...journal, lines: ['a\nb'] }, false],
    ['a carriage return inside an entry', { ...journal, lines: ['a\rb'] }, false],
    ['a site that climbs out of the folder', { ...journal, site: '../x' }, false],
    ['a desk with a separator', { ...journal, desk: 'A/B' }, false],
    ['a desk with a hyphen', { ...journal, desk: 'A-B' }, false],
    ['an empty site', { ...journal, site: '' }, false],
    ['no lines at all', { ...journal, lines: [] }, false],
    ['an empty line', { ...journal, lines: [''] }, false],
  ])('appendJournal with %s', (_title, args, good) => {
    expect(contract.appendJournal.args.safeParse(args).success).toBe(good);
  });

  it.each([
    ['bytes', { name: 'a.xlsx', bytes: new Uint8Array(3), extensions: ['xlsx'] }, true],
    ['text instead of bytes', { name: 'a.xlsx', bytes: 'abc', extensions: [] }, false],
    ['no name', { name: '', bytes: new Uint8Array(3), extensions: [] }, false],
    ['an extension that is a path', { name: 'a', bytes: new Uint8Array(3), extensions: ['../x'] }, false],
  ])('saveFile with %s', (_title, args, good) => {
    expect(contract.saveFile.args.safeParse(args).success).toBe(good);
  });

  it.each([
    ['64 hex digits', 'ab'.repeat(32), true],
    ['a PIN', '258013', false],
    ['a longer one', 'ab'.repeat(33), false],
    ['capitals', 'AB'.repeat(32), false],
    ['bytes', new Uint8Array(32), false],
  ])('keepDeskKey with %s', (_title, key, good) => {
    expect(contract.keepDeskKey.args.safeParse({ key }).success).toBe(good);
  });

  it('strips what a result does not name, so that a path cannot leak', () => {
    const answer = contract.saveFile.result.parse({ saved: true, name: 'a.txt', bytes: 1, path: '/home/x/a.txt' });
    expect(answer).toEqual({ saved: true, name: 'a.txt', bytes: 1 });
  });
});
