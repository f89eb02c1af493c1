import { type Deskbook, deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import type { Host } from '@renderer/host/host';
import { pinSetting, triesSetting } from '@shared/rules/people/pins';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCommitter } from './committer';
import { hashPin, isPin } from './pin-hash';
import { signInBy } from './sign-in';

const person = { id: 'p1', name: '王敏', role: 'receptionist' } as const;
const host = { kind: 'browser', logError: () => undefined } as unknown as Host;

let db: Deskbook;
beforeEach(async () => {
  db = deskbook(`sign-in-${crypto.randomUUID()}`);
  await db.open();
});

describe('the hash of a PIN', () => {
  it('knows its PIN and no other, and two of one PIN differ', async () => {
    const [one, two] = await Promise.all([hashPin('2580', 100_000), hashPin('2580', 100_000)]);
    expect([await isPin('2580', one), await isPin('2581', one), one.hash === two.hash]).toEqual([true, false, false]);
  });
});

describe('signing in', () => {
  it('lets in by the PIN, counts wrong tries, then makes one wait whatever is typed', async () => {
    await db.settings.put({ key: pinSetting('p1').key, value: await hashPin('2580', 100_000) });
    const commit = makeCommitter(db, host, null);
    expect(await signInBy(db, commit, person, '2580')).toEqual({ ok: true, value: person });
    for (let i = 0; i < 3; i++) expect(await signInBy(db, commit, person, '1111')).toMatchObject({ error: { code: 'pin.wrong' } });
    expect(await readSetting(db, triesSetting('p1'))).toMatchObject({ wrong: 3 });
    expect(await signInBy(db, commit, person, '2580')).toMatchObject({ ok: false, error: { code: 'pin.wait' } });
  });

  it('says when somebody has no PIN', async () => {
    expect(await signInBy(db, makeCommitter(db, host, null), person, '2580')).toMatchObject({ error: { code: 'pin.none' } });
  });
});
