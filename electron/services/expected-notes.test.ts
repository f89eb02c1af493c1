import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from './disk/node-disk';
import { failingDisk } from './disk/watched-disk';
import { diskCode } from './disk-code';
import { makeExpectedNotes } from './expected-notes';
import { tempFolderFor } from './temp-folder';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const folders = () => [folder(), path.join(folder(), 'journal')];
const noted = (seq: number) => ({ site: 's', desk: '', seq, hash: 'h', rows: 3, schema: 4, app: '1.0.0', at: '2026-11-22T08:00:00+08:00' });

describe('expected notes', () => {
  it('are written in both places, the last one wins', async () => {
    const notes = makeExpectedNotes(disk, folders());
    await Promise.all([notes.note(noted(1)), notes.note(noted(2))]);
    expect(await notes.read()).toEqual([noted(2), noted(2)]);
  });

  it.each([
    ['torn', () => '{"site":"s"'],
    ['empty', () => ''],
    ['zeroed', () => '\0'.repeat(200)],
    ['of another form', () => '{"site":"s"}'],
    ['very long', () => ' '.repeat(100_000)],
  ])('one that is %s says nothing, the other one speaks', async (_title, content) => {
    const notes = makeExpectedNotes(disk, folders());
    await notes.note(noted(1));
    writeFileSync(path.join(folder(), 'expected.json'), content());
    expect(await notes.read()).toEqual([noted(1)]);
  });

  it('are not there at first, and a folder in their place is none', async () => {
    mkdirSync(path.join(folder(), 'expected.json'));
    expect(await makeExpectedNotes(disk, folders()).read()).toEqual([]);
  });

  it('a failure in one place does not keep the other from being written, and is told', async () => {
    const notes = makeExpectedNotes(failingDisk(disk, 'write', 'ENOSPC'), folders());
    expect(await notes.note(noted(1)).then(() => 'fine', diskCode)).toBe('disk-full');
    expect(await notes.read()).toEqual([noted(1)]);
    expect(JSON.parse(readFileSync(path.join(folder(), 'journal/expected.json'), 'utf8'))).toEqual(noted(1));
  });

  it.each(['EIO', 'EPERM'])('one that cannot be read (%s) is not taken for one that is not there', async (code) => {
    await makeExpectedNotes(disk, [folder()]).note(noted(1));
    const held = makeExpectedNotes(failingDisk(disk, 'open', code, { times: 9 }), folders());
    expect(await held.read().then(() => 'read', diskCode)).toBe(code === 'EIO' ? 'disk-error' : 'denied');
  });

  it('one that is held for a moment is read, and the other place speaks for one that is held longer', async () => {
    const notes = makeExpectedNotes(disk, folders());
    await notes.note(noted(1));
    expect(await makeExpectedNotes(failingDisk(disk, 'open', 'EBUSY', { times: 2 }), [folder()]).read()).toEqual([noted(1)]);
    expect(await makeExpectedNotes(failingDisk(disk, 'open', 'EBUSY', { times: 3 }), folders()).read()).toEqual([noted(1)]);
  });
});
