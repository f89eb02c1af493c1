import { must } from '@shared/base/result';
import type { FileRef, Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesFor, filesHere, keepFetched, putAttachment, readAttachment } from './attachments';
import { filesToShare, fileToShare } from './shared-files';
import { type TestDesk, testDesk } from './testing/bench-desk';

const NOW = '2026-11-21T09:00:00+08:00';

let desk: TestDesk;
let entry: Row;

beforeEach(async () => {
  desk = await testDesk();
  entry = must((await desk.run('record.create', { register: 'duty', data: anEntry({ name: '何静' }) })).rows[0], 'written');
});

async function put(word: string): Promise<FileRef> {
  const blob = new Blob([word], { type: 'image/png' });
  const kept = await putAttachment(desk.db, { record: entry.id, blob, name: `${word}.png`, role: 'photo', at: NOW, by: '王敏' });
  if (!kept.ok) throw new Error(kept.error.code);
  return kept.value;
}

const attach = async (word: string): Promise<FileRef> => {
  const file = await put(word);
  await desk.run('record.attach', { id: entry.id, file });
  return file;
};
const detach = (file: FileRef) => desk.run('record.detach', { id: entry.id, hash: file.hash, reason: '传错了' });

describe('what a desk shares of its files', () => {
  it('is what a record has, named once, and not what is about to be tied to one or was taken off', async () => {
    const [one, off] = [await attach('现场'), await attach('传错的')];
    await detach(off);
    const loose = await put('还没保存');
    expect(await filesToShare(desk.db, new Set())).toEqual([one.hash]);
    expect(await filesToShare(desk.db, new Set([one.hash]))).toEqual([]);
    expect(new TextDecoder().decode((await fileToShare(desk.db, one.hash)) ?? undefined)).toBe('现场');
    for (const { hash } of [off, loose]) expect(await fileToShare(desk.db, hash)).toBeNull();
    // An erasing takes all of them, those too that no record shows any more.
    expect(new Set(await filesFor(desk.db, [entry.id]))).toEqual(new Set([one.hash, off.hash, loose.hash]));
  });
});

describe('a file that another desk put down', () => {
  it('is kept under its hash with the kind that the record tells, if the record still has it', async () => {
    const file = await attach('现场');
    await desk.db.attachments.clear();
    expect(await filesHere(desk.db, [file.hash])).toEqual([]);
    const bytes = new TextEncoder().encode('现场');
    expect(await keepFetched(desk.db, entry.id, file.hash, bytes)).toBe(true);
    expect(await filesHere(desk.db, [file.hash])).toEqual([file.hash]);
    const blob = await readAttachment(desk.db, file.hash);
    expect([blob?.type, await blob?.text()]).toEqual(['image/png', '现场']);
    await desk.db.attachments.clear();
    await detach(file);
    expect(await keepFetched(desk.db, entry.id, file.hash, bytes)).toBe(false);
    expect(await filesHere(desk.db, [file.hash])).toEqual([]);
  });
});
