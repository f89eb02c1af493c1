/** The note outside of the database: whoever keeps it hears why it could not be written, and when it could again. */
import { deskbook } from '@renderer/db/database';
import { type Host, HostError } from '@renderer/host/host';
import type { KeepOutcome, Vault } from '@renderer/host/vault';
import { GENESIS, sealEntry } from '@shared/journal/entry';
import { beforeEach, expect, it, vi } from 'vitest';
import { keptNotes, makeNoteKeeper } from './expected-note';

const OK: KeepOutcome = { kept: true };

type Answer = KeepOutcome | 'silent' | 'breaks';

async function answer(outcome: Answer): Promise<KeepOutcome> {
  if (outcome === 'silent') return new Promise(() => undefined);
  if (outcome === 'breaks') throw new HostError('denied', 'no');
  return outcome;
}

async function notesAfter(...outcomes: readonly Answer[]): Promise<readonly string[]> {
  const db = deskbook(`note-${crypto.randomUUID()}`);
  await db.open();
  const body = {
    seq: 1,
    site: 'S1',
    desk: '',
    at: '2026-11-22T08:00:00+08:00',
    by: '',
    command: 'x',
    record: 'site.id',
    register: '',
    no: '',
  };
  await db.journal.put(sealEntry({ ...body, op: 'setting', reason: '', changes: [], prev: GENESIS }));
  await db.settings.put({ key: 'site.id', value: 'S1' });
  const answers = [...outcomes];
  const vault = { note: () => answer(answers.shift() ?? OK) } as unknown as Vault;
  const host = { vault, version: async () => ({ app: '1', chrome: '' }) } as unknown as Host;
  const told: string[] = [];
  const keeper = makeNoteKeeper(db, host, (trouble) => void told.push(trouble), { seconds: 2, second: 10 });
  for (const _one of outcomes) await keeper.note();
  db.close();
  return told;
}

beforeEach(() => localStorage.clear());

it.each<[what: string, outcomes: readonly Answer[], told: readonly string[]]>([
  ['well', [OK, OK], ['']],
  [
    'a full disk, said once',
    [
      { kept: false, reason: 'disk-full' },
      { kept: false, reason: 'disk-full' },
    ],
    ['disk-full'],
  ],
  ['a vault that keeps silent', ['silent', OK], ['silent', '']],
  ['a vault that fails', ['breaks', 'breaks'], ['denied']],
  ['a full disk that has room again', [OK, { kept: false, reason: 'disk-full' }, OK, OK], ['', 'disk-full', '']],
])('%s', async (_what, outcomes, told) => {
  expect(await notesAfter(...outcomes)).toEqual(told);
  expect(keptNotes()).toMatchObject([{ site: 'S1', seq: 1 }]);
});

it('a browser without room for its own note says so', async () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  });
  expect(await notesAfter(OK, { kept: false, reason: 'disk-full' })).toEqual(['QuotaExceededError', 'disk-full']);
  full.mockRestore();
});
