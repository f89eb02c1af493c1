import { createHash } from 'node:crypto';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { founder, foundingOf } from '@renderer/db/testing/founding';
import { makeBrowserKeys } from '@renderer/host/browser-keys';
import { makeElectronHost } from '@renderer/host/electron-host';
import type { Host } from '@renderer/host/host';
import { sha256Hex } from '@shared/base/hash';
import { refuse } from '@shared/base/result';
import type { SlowCost } from '@shared/base/slow-hash';
import { isOldHash, keyIdOf, LEAST_COST, pinSetting } from '@shared/rules/people/pins';
import { recoverySetting, recoveryUses } from '@shared/rules/people/recovery';
import { CODE_TRIES, triesSetting } from '@shared/rules/people/tries';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Commit, makeCommitter } from './committer';
import { makeJournalKeeper } from './journal-keeper';
import { hashPin, isPin, type PinAnswer, type Slowly } from './pin-hash';
import { doorState, recoverBy } from './recover';
import { newCode, openByCode } from './recovery';
import { type Door, signInBy, waitOf } from './sign-in';
import { makeTryWatch } from './try-watch';

// What the slow hash costs is proved where it is (shared/base/slow-hash.test.ts); here it is counted, not waited for.
vi.mock('@renderer/workers/slow-client', () => ({
  slowHash: async (text: string, salt: string, { memory, passes }: SlowCost) => sha256Hex([text, salt, memory, passes].join(' ')),
  costHere: async () => LEAST_COST,
}));

const WANG = { id: 'staff-王敏', name: '王敏', role: 'manager' } as const;
const LI = { id: 'staff-李娜', name: '李娜', role: 'receptionist' } as const;
const PIN = '258013';
const AT = '2026-11-22T09:00:00+08:00';

let db: Deskbook;
let host: Host;
let commit: Commit;
let door: Door;

/** A computer: its database and its keys. */
async function computer(): Promise<void> {
  db = deskbook(`sign-in-${crypto.randomUUID()}`);
  await db.open();
  host = { kind: 'browser', vault: null, deskKeys: makeBrowserKeys(new IDBFactory()), logError: () => undefined } as unknown as Host;
  commit = makeCommitter(
    db,
    host,
    makeJournalKeeper(null, () => undefined),
  );
  door = { db, host, commit };
}

async function found(code: Awaited<ReturnType<typeof newCode>> | null): Promise<void> {
  if (code) await host.deskKeys.keep(code.key);
  const pin = await hashPin(PIN, code?.key ?? null, LEAST_COST);
  const site = foundingOf([founder('王敏', 'manager', pin), founder('李娜', 'receptionist', null)], { recovery: code?.recovery ?? null });
  const result = await commit('site.found', site, WANG, { site: 'S1', desk: '' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

beforeEach(computer);

describe('what is kept of a PIN', () => {
  it('knows its PIN, in any width of the letters, and no other; two of one PIN differ', async () => {
    const [one, two] = await Promise.all([hashPin(PIN, null, LEAST_COST), hashPin(PIN, null, LEAST_COST)]);
    const kept = { pin: one, like: null };
    expect([await isPin('２５８０１３', kept, []), await isPin('258014', kept, []), one.hash === two.hash]).toEqual([
      'right',
      'wrong',
      false,
    ]);
  });

  it('cannot be tried against without the desk key', async () => {
    const key = 'ab'.repeat(32);
    const pin = await hashPin(PIN, key, LEAST_COST);
    const ask = (keys: readonly string[]) => isPin(PIN, { pin, like: null }, keys);
    expect([await ask([key]), await ask([]), await ask(['cd'.repeat(32)])]).toEqual(['right', 'no-key', 'no-key']);
    expect(await isPin(PIN, { pin: { ...pin, key: '' }, like: null }, [])).toBe('wrong');
  });

  it.each<readonly [string, SlowCost, string, PinAnswer]>([
    ['made on this computer', LEAST_COST, '', 'wrong'],
    ['made on a faster one', { ...LEAST_COST, passes: 9 }, '', 'wrong'],
    ['under a key that is here', LEAST_COST, 'ab'.repeat(32), 'wrong'],
    ['under a key that is not here', LEAST_COST, 'cd'.repeat(32), 'no-key'],
  ])('is asked as slowly and answered alike for somebody without one: others’ %s', async (_what, cost, key, answer) => {
    const like = await hashPin('864209', key === '' ? null : key, cost);
    const costs: SlowCost[] = [];
    const slowly: Slowly = async (_text, _salt, { memory, passes }) => (costs.push({ memory, passes }), '');
    const answers = [
      await isPin(PIN, { pin: null, like }, ['ab'.repeat(32)], slowly),
      await isPin(PIN, { pin: like, like }, ['ab'.repeat(32)], slowly),
    ];
    expect([answers, costs]).toEqual([
      [answer, answer],
      [cost, cost],
    ]);
  });

  it('never lets in who has none, and nobody where there are none', async () => {
    const like = await hashPin(PIN, null, LEAST_COST);
    expect([await isPin(PIN, { pin: null, like }, []), await isPin(PIN, { pin: null, like: null }, [])]).toEqual(['wrong', 'wrong']);
  });
});

describe('signing in', () => {
  it('lets in by the PIN; wrong ones are counted and slow down that person, not another', async () => {
    await found(null);
    expect(await signInBy(door, WANG, PIN)).toEqual({ ok: true, value: WANG });
    for (let i = 0; i < 3; i++) expect(await signInBy(door, WANG, '111111')).toMatchObject({ error: { code: 'pin.wrong' } });
    expect(await readSetting(db, triesSetting(WANG.id))).toMatchObject({ wrong: 3 });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ error: { code: 'pin.wait', params: { seconds: 5 } } });
    expect(await waitOf(db, LI.id)).toBe(0);
  });

  it.each([
    ['on a site without a code', false, true, 'pin.wrong'],
    ['where the key is', true, true, 'pin.wrong'],
    ['where the key is not', true, false, 'pin.no-key'],
  ])('answers alike for a wrong PIN, for nobody with a PIN, and for somebody unknown, %s', async (_where, coded, here, code) => {
    await found(coded ? await newCode(AT, [], LEAST_COST) : null);
    const keys = here ? host.deskKeys : makeBrowserKeys(new IDBFactory());
    const answers = [];
    for (const who of [WANG, LI, { ...LI, id: 'nobody' }])
      answers.push(await signInBy({ ...door, host: { ...host, deskKeys: keys } }, who, '111111'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: false, error: { code } });
  });

  it('opens what an earlier version kept, and renews it', async () => {
    await found(null);
    const salt = 'a5'.repeat(16);
    const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(PIN), 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(Array(16).fill(0xa5)), iterations: 600_000 };
    const bits = new Uint8Array(await crypto.subtle.deriveBits(how, base, 256));
    const hash = [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await db.settings.put({ key: pinSetting(WANG.id).key, value: { salt, hash, iterations: 600_000 } });
    expect(await signInBy(door, WANG, '111111')).toMatchObject({ ok: false });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
    const kept = await readSetting(db, pinSetting(WANG.id));
    expect(kept && !isOldHash(kept) && kept.kind).toBe('argon2id');
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
  });

  it('a PIN comes under the key once there is a code', async () => {
    await found(null);
    const code = await newCode(AT, [], LEAST_COST);
    await host.deskKeys.keep(code.key);
    expect(await commit('people.setCode', { recovery: code.recovery }, WANG)).toMatchObject({ ok: true });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
    expect(await readSetting(db, pinSetting(WANG.id))).toMatchObject({ key: keyIdOf(code.key) });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
  });
});

describe('what breaks while somebody signs in', () => {
  const logged: string[] = [];
  beforeEach(() => {
    logged.length = 0;
    door = { ...door, host: { ...host, logError: (message) => void logged.push(message) } };
  });

  it('does not reject a right PIN that could not be made anew, and stands in the log', async () => {
    await found(null);
    const code = await newCode(AT, [], LEAST_COST);
    await host.deskKeys.keep(code.key);
    await commit('people.setCode', { recovery: code.recovery }, WANG);
    const before = await readSetting(db, pinSetting(WANG.id));
    const refusing: Commit = async (command, ...rest) => (command === 'people.setPin' ? refuse('database.full') : commit(command, ...rest));
    const breaking: Commit = async (command, ...rest) => {
      if (command === 'people.setPin') throw Object.assign(new Error(PIN), { name: 'NoMemory' });
      return commit(command, ...rest);
    };
    for (const each of [refusing, breaking]) expect(await signInBy({ ...door, commit: each }, WANG, PIN)).toMatchObject({ ok: true });
    expect(logged).toEqual(['PIN made anew: database.full', 'PIN made anew: NoMemory', 'PIN made anew: database.failed']);
    expect(await readSetting(db, pinSetting(WANG.id))).toEqual(before);
  });

  it('is a sentence when the database is gone', async () => {
    await found(null);
    db.close();
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ error: { code: 'database.closed' } });
    expect(await recoverBy(door, WANG, '', '')).toMatchObject({ error: { code: 'database.closed' } });
    expect(logged).toEqual(['sign-in: DatabaseClosedError', 'recovery code: DatabaseClosedError']);
  });
});

describe('the wait', () => {
  it('counts what was lived through in this window: a restart, another window and the clock do not shorten it', async () => {
    await db.settings.put({ key: triesSetting(WANG.id).key, value: { wrong: 5, at: '2016-01-01T00:00:00+08:00' } });
    let life = 1000;
    const watch = makeTryWatch(db, () => life);
    expect(await watch.left(WANG.id)).toBe(20);
    life += 15;
    expect([await watch.left(WANG.id), await makeTryWatch(db, () => life).left(WANG.id)]).toEqual([5, 20]);
    life += 5;
    expect(await watch.left(WANG.id)).toBe(0);
    await db.settings.put({ key: triesSetting(WANG.id).key, value: { wrong: 6, at: '' } });
    expect(await watch.left(WANG.id)).toBe(40);
  });

  it('begins at once when a wrong try could not be written down', async () => {
    let life = 0;
    const watch = makeTryWatch(db, () => life);
    expect(await watch.left(WANG.id)).toBe(0);
    watch.notWritten(WANG.id);
    expect(await watch.left(WANG.id)).toBe(10);
    life += 10;
    watch.notWritten(WANG.id);
    expect(await watch.left(WANG.id)).toBe(20);
  });

  it('is over with the right PIN, also after wrong tries that could not be written down', async () => {
    await found(null);
    const full: Commit = async (command, input, ...rest) => {
      const wrong = command === 'people.tried' && !(input as { readonly right: boolean }).right;
      return wrong ? refuse('database.full') : commit(command, input, ...rest);
    };
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    expect(await signInBy({ ...door, commit: full }, WANG, '111111')).toMatchObject({ error: { code: 'database.full' } });
    expect([await waitOf(db, WANG.id), await waitOf(db, LI.id)]).toEqual([10, 0]);
    clock.mockReturnValue(20_000);
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
    expect(await signInBy({ ...door, commit: full }, WANG, '111111')).toMatchObject({ ok: false });
    expect(await waitOf(db, WANG.id)).toBe(10);
    clock.mockRestore();
  });
});

describe('the recovery code', () => {
  it('opens its keys and no other code does', async () => {
    const older = 'cd'.repeat(32);
    const made = await newCode(AT, [older], LEAST_COST);
    const another = await newCode(AT, [], LEAST_COST);
    expect((await openByCode(made.code, made.recovery))?.keys).toEqual([made.key, older]);
    expect(await openByCode(another.code, made.recovery)).toBeNull();
    expect(JSON.stringify(made.recovery)).not.toContain(made.key);
  });

  it('brings the key to a new computer, where a manager sets a new PIN or uses the old one', async () => {
    const made = await newCode(AT, [], LEAST_COST);
    await found(made);
    expect(await doorState(door)).toEqual({ code: true, key: 'here' });
    host = { ...host, deskKeys: makeBrowserKeys(new IDBFactory()) };
    door = { ...door, host };
    expect(await doorState(door)).toEqual({ code: true, key: 'missing' });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ error: { code: 'pin.no-key' } });
    expect(await recoverBy(door, WANG, made.code.toLowerCase(), '')).toMatchObject({ ok: true });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
    expect(await recoverBy(door, WANG, made.code, '864209')).toMatchObject({ ok: true });
    expect([await signInBy(door, WANG, PIN), await signInBy(door, WANG, '864209')]).toMatchObject([{ ok: false }, { ok: true }]);
    expect(await readSetting(db, recoveryUses)).toMatchObject([{ newPin: true }, { newPin: false, by: '王敏' }]);
  });

  it('slows down like a PIN when it is wrong, and is for managers; an old one ends', async () => {
    const made = await newCode(AT, [], LEAST_COST);
    await found(made);
    expect(await recoverBy(door, LI, made.code, '864209')).toMatchObject({ error: { code: 'code.manager' } });
    const next = await newCode(AT, [made.key], LEAST_COST);
    await host.deskKeys.keep(next.key);
    await commit('people.setCode', { recovery: next.recovery }, WANG);
    for (let i = 0; i < 3; i++) expect(await recoverBy(door, WANG, made.code, '864209')).toMatchObject({ error: { code: 'code.wrong' } });
    expect(await readSetting(db, triesSetting(CODE_TRIES))).toMatchObject({ wrong: 3 });
    expect(await recoverBy(door, WANG, next.code, '864209')).toMatchObject({ error: { code: 'code.wait' } });
    expect(await signInBy(door, WANG, PIN)).toMatchObject({ ok: true });
  });

  it('is proved to the engine as well: nobody sets a PIN without it', async () => {
    const made = await newCode(AT, [], LEAST_COST);
    await found(made);
    const pin = await hashPin('864209', made.key, LEAST_COST);
    for (const proof of ['', made.recovery.proof, made.key])
      expect(await commit('people.recover', { proof, pin }, WANG)).toMatchObject({ error: { code: 'code.wrong' } });
    expect(await recoveryOf()).toEqual(made.recovery);
  });
});

describe('what goes to the main process', () => {
  it('is never a PIN, a plain digest of one, or the recovery code', async () => {
    const asked: string[] = [];
    const keys: string[] = [];
    const answers: Readonly<Record<string, (args: Record<string, unknown>) => unknown>> = {
      readDeskKeys: () => ({ keys, kept: 'folder', shut: false }),
      keepDeskKey: ({ key }) => {
        keys.unshift(String(key));
        return { kept: true };
      },
      appendJournal: ({ lines }) => ({ bytes: 1, lines: (lines as readonly string[]).length }),
    };
    const call = async (channel: string, args: unknown): Promise<unknown> => {
      asked.push(`${channel} ${JSON.stringify(args)}`);
      return { ok: true, value: answers[channel]?.(args as Record<string, unknown>) ?? null };
    };
    host = makeElectronHost({ call });
    commit = makeCommitter(
      db,
      host,
      makeJournalKeeper(host.vault, () => undefined),
    );
    door = { db, host, commit };
    const made = await newCode(AT, [], LEAST_COST);
    await found(made);
    await signInBy(door, WANG, PIN);
    await signInBy(door, WANG, '739201');
    await recoverBy(door, WANG, made.code, '864209');
    await signInBy(door, WANG, '864209');
    expect(asked.filter((one) => one.startsWith('appendJournal')).length).toBe(3);
    const secrets = [PIN, '739201', '864209', made.code, made.code.replaceAll('-', '')];
    const traces = secrets.flatMap((one) => [
      one,
      sha256Hex(one),
      ...['md5', 'sha1'].map((kind) => createHash(kind).update(one).digest('hex')),
    ]);
    const all = [...asked, JSON.stringify(await db.journal.toArray()), JSON.stringify(await db.settings.toArray())].join('\n');
    expect(traces.filter((trace) => all.includes(trace))).toEqual([]);
  });
});

async function recoveryOf() {
  return readSetting(db, recoverySetting);
}
