import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Deskbook, deskbook } from './database';
import { dropDraft, listDrafts, loadDraftFiles, saveDraft, saveDraftFiles } from './drafts';
import { dropDraftsOf } from './find-earlier';

const AT = '2026-11-18T09:00:00+08:00';
const DRAFT = { key: 'call:cb1', record: 'cb1', at: AT, by: 'p1' };
const SCAN = new File(['signed'], '回访表.jpg', { type: 'image/jpeg' });
let db: Deskbook;
let count = 0;

beforeEach(() => {
  db = deskbook(`draft-files-${count++}`);
});
afterEach(() => db.delete());

async function told(): Promise<readonly (readonly [string, string, string])[]> {
  const files = await loadDraftFiles(db, DRAFT.key);
  return Promise.all(files.map(async (file) => [file.name, file.type, await file.text()] as const));
}

it('brings back the files with their names and kinds, those chosen last', async () => {
  await saveDraftFiles(db, DRAFT, [SCAN, new File(['2'], 'b.pdf', { type: 'application/pdf' })]);
  await saveDraftFiles(db, DRAFT, [SCAN]);
  expect(await told()).toEqual([['回访表.jpg', 'image/jpeg', 'signed']]);
  await saveDraftFiles(db, DRAFT, []);
  expect([await told(), await listDrafts(db)]).toEqual([[], []]);
});

it('goes with its draft', async () => {
  await saveDraft(db, { ...DRAFT, register: 'callbacks', data: {} });
  await saveDraftFiles(db, DRAFT, [SCAN]);
  await dropDraft(db, DRAFT.key);
  expect(await listDrafts(db)).toEqual([]);
});

it('leaves out what a copy could not carry', async () => {
  await db.drafts.put({ ...DRAFT, key: 'call:cb1:files', register: '', data: {}, files: [{ name: 'a.jpg', blob: {} as Blob }] });
  expect(await told()).toEqual([]);
});

it('goes with the draft that names somebody who is erased, and only with that', async () => {
  await saveDraft(db, { ...DRAFT, register: 'callbacks', data: { suggestions: '何芳说门禁慢' } });
  await saveDraftFiles(db, DRAFT, [SCAN]);
  await saveDraftFiles(db, { ...DRAFT, key: 'call:cb2', record: 'cb2' }, [SCAN]);
  expect(await dropDraftsOf(db, { name: '何芳', phones: [], unit: '', idNumber: '' })).toBe(1);
  expect((await listDrafts(db)).map(({ key }) => key)).toEqual(['call:cb2:files']);
});
