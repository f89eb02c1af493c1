/** A record with a photo that only another desk has: what stands there meanwhile, and that it shows by itself (BY-14). The database is the program's own. */
import { filesHere } from '@renderer/db/attachments';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { useDesk } from '@renderer/desk/desk-context';
import type { FetchedFile } from '@renderer/host/stream';
import { useSafety } from '@renderer/stores/safety';
import { FilesView } from '@renderer/ui/detail/files-view';
import { EyesContext } from '@renderer/ui/seen';
import { sha256Hex } from '@shared/base/hash';
import { must } from '@shared/base/result';
import type { Role } from '@shared/registers/contract/context';
import type { FileRef, Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import type { StreamFacts } from '@shared/rules/trust/facts';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FileLayer } from './file-layer';
import { useFiles } from './use-files';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn(), useFieldContext: vi.fn() }));

const NOW = '2026-11-21T09:00:00+08:00';
const ON: StreamFacts = { state: 'on', toSend: 0, toTake: 0, filesToSend: 0, filesState: 'on', okAt: 1, shrunkAt: 0 };
const PHOTO = new TextEncoder().encode('门口现场');

let desk: TestDesk;
let row: Row;
let file: FileRef;
let answer: FetchedFile;
let asked: string[];

beforeEach(async () => {
  desk = await testDesk();
  const made = must((await desk.run('record.create', { register: 'duty', data: anEntry() })).rows[0], 'written');
  // As at a desk that got the entry and not the photo.
  file = { hash: sha256Hex(PHOTO), name: '现场.jpg', type: 'image/jpeg', size: PHOTO.length, role: 'photo', at: NOW, by: '王敏' };
  row = must((await desk.run('record.attach', { id: made.id, file })).rows[0], 'attached');
  [answer, asked] = [{ came: false, why: 'none' }, []];
  useSafety.setState({ stream: ON });
});

afterEach(async () => {
  cleanup();
  useSafety.setState({ stream: null });
  await desk.db.delete();
});

function Files() {
  const files = useFiles(row);
  return (
    <>
      <FilesView {...files.view} files={row.files} />
      <FileLayer row={row} shown={files.shown} missing={files.missing} close={files.close} />
    </>
  );
}

function show(role: Role = 'receptionist'): void {
  const stream = {
    fetchFile: async (hash: string) => {
      asked.push(hash);
      return answer;
    },
  };
  const actor = { id: 'p1', name: '王敏', role };
  vi.mocked(useDesk).mockReturnValue({ db: desk.db, host: { stream }, run: vi.fn(), actor, now: () => NOW } as unknown as ReturnType<
    typeof useDesk
  >);
  render(
    <EyesContext value={{ role, level: 'usual' }}>
      <Files />
    </EyesContext>,
  );
}

it.each([
  ['none', '还没传来', /传完，这里会自己出现/],
  ['away', '没连上', /连上以后会自己取来/],
  ['damaged', '传坏了', /有它的那台会重新传/],
  ['erased', '已按要求删去', /取不回来了/],
  ['forbidden', '取不到', /请经理看“设置 · 多台同步”/],
] as const)(
  'a photo that cannot be had yet (%s) is named on its tile and in a sentence, and nothing is kept',
  async (why, word, sentence) => {
    answer = { came: false, why };
    show();
    await screen.findByText(word);
    await screen.findByText(sentence);
    expect(await desk.db.attachments.count()).toBe(0);
  },
);

it('is asked for again and again, and shows by itself when it came', async () => {
  show();
  await screen.findByText('还没传来');
  answer = { came: true, bytes: PHOTO };
  await waitFor(() => expect(screen.queryByText('还没传来')).toBeNull(), { timeout: 5_000 });
  await screen.findByText('照片');
  expect(await filesHere(desk.db, [file.hash])).toEqual([file.hash]);
  const count = asked.length;
  await act(() => new Promise((done) => setTimeout(done, 2_500)));
  expect(asked.length).toBe(count);
});

it('that was damaged stays named so while it is not there again', async () => {
  answer = { came: false, why: 'damaged' };
  show();
  await screen.findByText('传坏了');
  answer = { came: false, why: 'none' };
  await waitFor(() => expect(asked.length).toBeGreaterThan(1), { timeout: 5_000 });
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(screen.getByText('传坏了')).toBeTruthy();
});

it('is asked for by nobody where desks are not joined, nor for somebody who may not see it', async () => {
  useSafety.setState({ stream: null });
  show();
  await screen.findByText('照片');
  cleanup();
  useSafety.setState({ stream: ON });
  show('reader');
  await screen.findByText('照片');
  await act(() => new Promise((done) => setTimeout(done, 100)));
  expect(asked).toEqual([]);
});
