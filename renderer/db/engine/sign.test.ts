/** Signed on the screen, or refused: tied to what was signed, told by the journal, and gone with the person (CB-4, PIPL 47). */
import { must } from '@shared/base/result';
import type { Context } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import {
  changedSince,
  roundNow,
  type SignedFile,
  shownDigests,
  shownKeys,
  signaturesOf,
  signedData,
  signWay,
} from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aFoundThing } from '@shared/registers/lostfound/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { erasingSetting } from '@shared/rules/privacy/erasing';
import type { ActInput } from '@shared/rules/records/act';
import { actedToSign } from '@shared/rules/records/act-signed';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropUnusedFiles } from '../archive';
import { checkJournal } from '../check-journal';
import { readSetting } from '../reader';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { everything, linesOf, rebuilt } from '../testing/rebuild';

const NOW = '2026-05-06T10:00:00+08:00';
const MOMENT = { today: '2026-05-06', site: 's', desk: 'A', shift: '', shiftSince: '', lateAfterMinutes: 60 } as const;
const REASON = { reason: '不识字，不愿按手印', witness: '李婷' };

let desk: TestDesk;
let parcel: Row;

beforeEach(async () => {
  desk = await testDesk();
  desk.at(NOW);
  const data = aParcel({ recipient: '何静', unit: '3-2-1203', arrivedAt: NOW, takenAt: NOW, taker: '何静', relation: '', signed: false });
  parcel = must((await desk.run('record.create', { register: 'parcels', data })).rows[0], 'written');
});

/** As the pad makes it. */
function signature(row: Row, as: string, over: Partial<SignedFile['sign']> = {}, role: SignedFile['role'] = 'ink'): SignedFile {
  const definition = definitionOf(row.register);
  const signing = must(definition.signing?.[as], as);
  const round = roundNow(signing, row.data) ?? 0;
  const data = signedData(signing, row.data, round);
  const shown = shownDigests(shownKeys(definition, signing, data), data, 'salt-of-the-test');
  const sign = { as, who: '何静', desk: 'A', round, salt: 'salt-of-the-test', shown, reason: '', witness: '', ...over };
  return {
    hash: `${row.id}${role}`.padEnd(64, '0'),
    name: '签字.json',
    type: 'application/json',
    size: 9,
    role,
    at: NOW,
    by: '王敏',
    sign,
  };
}

const read = async (row: Row): Promise<Row> => must(await desk.db.rows.get(row.id), row.no);
const sign = (row: Row, file: SignedFile) => desk.run('record.sign', { id: row.id, rev: row.rev, file });

describe('signed on the screen', () => {
  it('stands with the record, ticks what the book asks, and journal and record agree', async () => {
    await sign(parcel, signature(parcel, 'taken'));
    const row = await read(parcel);
    expect([row.data['signed'], signWay(definitionOf('parcels'), row), signaturesOf(row).map((one) => one.sign.who)]).toEqual([
      true,
      'screen',
      ['何静'],
    ]);
    expect(await checkJournal(desk.db)).toMatchObject({ fault: null, wrong: 0, missing: 0 });
    const lines = await linesOf(desk.db);
    expect(await everything(await rebuilt(lines, lines.length))).toEqual(await everything(desk.db));
  });

  it('says what was changed afterwards', async () => {
    await sign(parcel, signature(parcel, 'taken'));
    desk.as('manager', '陈建国');
    const { rev } = await read(parcel);
    await desk.run('record.edit', { id: parcel.id, rev, data: { count: 7 }, reason: '数错了' });
    const row = await read(parcel);
    expect(changedSince(definitionOf('parcels'), row.data, must(signaturesOf(row)[0], 'signed'))).toEqual(['count']);
  });

  it.each<readonly [what: string, code: string, file: (row: Row) => SignedFile]>([
    ['for something that is not signed here', 'sign.unwanted', (row) => signature({ ...row, register: 'lostfound' }, 'claimed')],
    ['for other content than the record has', 'record.changed', (row) => signature({ ...row, data: { ...row.data, count: 7 } }, 'taken')],
    ['for less than stands above the pad', 'record.changed', (row) => signature(row, 'taken', { shown: {} })],
    ['by nobody', 'sign.who', (row) => signature(row, 'taken', { who: ' ' })],
    ['refused without a reason', 'sign.reason', (row) => signature(row, 'taken', { witness: '李婷' }, 'refusal')],
    ['refused before nobody', 'sign.witness', (row) => signature(row, 'taken', { reason: '不愿签' }, 'refusal')],
    ['refused before the one who enters it', 'sign.witness', (row) => signature(row, 'taken', { ...REASON, witness: '王敏' }, 'refusal')],
  ])('not %s', async (_what, code, file) => {
    expect(await desk.refused('record.sign', { id: parcel.id, rev: parcel.rev, file: file(parcel) })).toBe(code);
  });

  it('not by a reader', async () => {
    desk.as('reader');
    expect(await desk.refused('record.sign', { id: parcel.id, rev: parcel.rev, file: signature(parcel, 'taken') })).toBe('right.action');
  });

  it('not through the door of other files', async () => {
    expect(await desk.refused('record.attach', { id: parcel.id, file: signature(parcel, 'taken') })).toBe('input.invalid');
  });

  it('a state that asks for none takes none', async () => {
    const data = aParcel({ takenAt: '', taker: '', signed: false });
    const waiting = must((await desk.run('record.create', { register: 'parcels', data })).rows[0], 'written');
    expect(await desk.refused('record.sign', { id: waiting.id, rev: waiting.rev, file: signature(waiting, 'taken') })).toBe(
      'sign.unwanted',
    );
  });

  it('refused: reason and witness stand there, nothing is ticked', async () => {
    await sign(parcel, signature(parcel, 'taken', REASON, 'refusal'));
    const row = await read(parcel);
    expect([row.data['signed'], signWay(definitionOf('parcels'), row)]).toEqual([false, 'refused']);
    expect(signaturesOf(row)[0]?.sign).toMatchObject(REASON);
  });
});

describe('an action that is signed with it', () => {
  const LATER = '2026-05-06T10:20:00+08:00';
  const data = { taker: '何静', relation: '', signed: false, takenAt: LATER };
  const asked = { data, note: '', reason: '' };
  const waiting = async (trackingNo: string): Promise<Row> => {
    const fields = aParcel({ recipient: '何静', arrivedAt: NOW, trackingNo, takenAt: '', taker: '', signed: false });
    return must((await desk.run('record.create', { register: 'parcels', data: fields })).rows[0], 'written');
  };
  const ctx = (): Context => ({ ...MOMENT, now: LATER, actor: { id: 'wang', name: '王敏', role: 'receptionist' }, newId: () => '' });
  /** As the pad gives it before anything is kept. */
  const item = (row: Row, act: string, input: ActInput = asked) => {
    const acted = actedToSign(definitionOf(row.register), row, act, input, ctx());
    if (!acted.ok) throw new Error(acted.error.code);
    const as = definitionOf(row.register).actions[act]?.signs ?? '';
    return { id: row.id, rev: row.rev, file: signature(acted.value.after, as) };
  };

  it('one signature for several parcels is kept with each, and nothing was changed since', async () => {
    const both = [await waiting('SF1'), await waiting('SF2')];
    desk.at(LATER);
    await desk.run('record.actMany', { action: 'take', items: both.map((row) => item(row, 'take')), ...asked });
    for (const row of await Promise.all(both.map(read))) {
      expect([row.state, row.data['signed'], signWay(definitionOf('parcels'), row)]).toEqual(['taken', true, 'screen']);
      expect(signaturesOf(row).map((file) => changedSince(definitionOf('parcels'), row.data, file))).toEqual([[]]);
    }
    expect(await checkJournal(desk.db)).toMatchObject({ fault: null, wrong: 0, missing: 0 });
  });

  it('all of them or none: one that was signed for something else keeps every parcel on the shelf', async () => {
    const [one, two] = [await waiting('SF1'), await waiting('SF2')];
    const wrong = { ...item(two, 'take'), file: item({ ...two, data: { ...two.data, count: 9 } }, 'take').file };
    const items = [item(one, 'take'), wrong];
    expect(await desk.refused('record.actMany', { action: 'take', items, ...asked })).toBe('record.changed');
    expect((await read(one)).state).toBe('waiting');
  });

  it('what speaks against the action is said before anybody takes the pen', async () => {
    const row = await waiting('SF1');
    const input = { ...asked, data: { ...data, taker: '李芳' } };
    expect(actedToSign(definitionOf('parcels'), row, 'take', input, ctx())).toMatchObject({ error: { code: 'parcels.relation' } });
    const early = { ...asked, data: { ...data, takenAt: '2026-05-06T09:00:00+08:00' } };
    expect(actedToSign(definitionOf('parcels'), row, 'take', early, ctx())).toMatchObject({ error: { code: 'parcels.taken-early' } });
    expect(actedToSign(definitionOf('parcels'), row, 'notify', asked, ctx())).toMatchObject({ error: { code: 'sign.unwanted' } });
  });

  it('lost property goes out by the signature on the screen alone; without it the tick is asked for', async () => {
    const found = must(
      (await desk.run('record.create', { register: 'lostfound', data: aFoundThing({ foundAt: NOW }) })).rows[0],
      'written',
    );
    const claim = { claimer: '何静', claimerId: '440301199001011234', claimerPhone: '', unit: '', claimedAt: LATER, signed: false };
    const input = { data: claim, note: '', reason: '' };
    desk.at(LATER);
    const bare = { action: 'claim', items: [{ id: found.id, rev: found.rev }], ...input };
    expect(await desk.refused('record.actMany', bare)).toBe('lostfound.unsigned');
    await desk.run('record.actMany', { action: 'claim', items: [item(found, 'claim', input)], ...input });
    const row = await read(found);
    expect([row.state, row.data['signed'], signWay(definitionOf('lostfound'), row)]).toEqual(['claimed', true, 'screen']);
  });

  it('a key comes back with a signature, at the time that stood above the pad', async () => {
    const key = aKey({ kind: 'public' });
    await desk.run('record.create', { register: 'keys', data: key });
    const lent = { data: aKeyloan({ keyKind: 'public', lentAt: NOW, dueAt: '2026-05-06T18:00:00+08:00' }) };
    const loan = must((await desk.run('keyloans.create', lent)).rows[0], 'written');
    const acted = actedToSign(definitionOf('keyloans'), loan, 'return', { data: {}, note: '', reason: '' }, ctx());
    if (!acted.ok) throw new Error(acted.error.code);
    expect(acted.value.filled).toMatchObject({ returnedAt: LATER, receiver: '王敏' });
    desk.at('2026-05-06T10:23:00+08:00');
    const file = signature(acted.value.after, 'back');
    await desk.run('record.actMany', { action: 'return', items: [{ id: loan.id, rev: loan.rev, file }], data: acted.value.filled });
    const row = await read(loan);
    expect([row.state, row.data['returnedAt'], signaturesOf(row).length]).toEqual(['returned', LATER, 1]);
  });

  it('a refusal to sign goes through no such door', async () => {
    const row = await waiting('SF1');
    const { file, ...rest } = item(row, 'take');
    const items = [{ ...rest, file: { ...file, role: 'refusal', sign: { ...file.sign, ...REASON } } }];
    expect(await desk.refused('record.actMany', { action: 'take', items, ...asked })).toBe('sign.unwanted');
  });
});

describe('a round of a callback', () => {
  const round = { method: 'visit', calledAt: NOW, callers: ['王敏'], satisfaction: 'satisfied' };
  let call: Row;
  beforeEach(async () => {
    const data = {
      source: 'other',
      subject: '电梯',
      unit: '3-2-1203',
      name: '何静',
      signature: 'always',
      completedOn: '2026-05-05',
      dueOn: '2026-05-08',
    };
    call = must((await desk.run('record.create', { register: 'callbacks', data })).rows[0], 'written');
    await desk.run('callbacks.round', { id: call.id, round });
    call = await read(call);
  });

  it('waits for the signature, and is closed by it', async () => {
    expect(call.state).toBe('called');
    await sign(call, signature(call, 'round'));
    expect(await read(call)).toMatchObject({ state: 'closed', open: 0, data: { signed: true, rounds: [{ signed: true }] } });
  });

  it('waits no longer when the resident would not sign', async () => {
    await sign(call, signature(call, 'round', REASON, 'refusal'));
    expect(await read(call)).toMatchObject({ state: 'closed', data: { signed: false } });
  });

  it('takes none after a call by phone', async () => {
    const data = { source: 'other', subject: '电梯', signature: 'visit', completedOn: '2026-05-05', dueOn: '2026-05-08' };
    const due = must((await desk.run('record.create', { register: 'callbacks', data })).rows[0], 'written');
    await desk.run('callbacks.round', { id: due.id, round: { ...round, method: 'phone' } });
    expect(await desk.refused('record.sign', { id: due.id, file: signature(await read(due), 'round') })).toBe('sign.unwanted');
  });

  it('takes none before there is a round', async () => {
    const data = { source: 'other', subject: '电梯', signature: 'always', completedOn: '2026-05-05', dueOn: '2026-05-08' };
    const due = must((await desk.run('record.create', { register: 'callbacks', data })).rows[0], 'written');
    expect(await desk.refused('record.sign', { id: due.id, file: signature(due, 'round') })).toBe('sign.unwanted');
  });
});

describe('somebody is taken out', () => {
  const LATER = '2026-11-21T09:00:00+08:00';
  const person = { name: '何静', phones: '', unit: '3-2-1203', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0 } as const;

  async function erase(who = person): Promise<void> {
    desk.as('manager', '陈建国');
    desk.at(LATER);
    await desk.run('clock.acknowledge', { kind: 'ahead', from: NOW, to: LATER, zone: 480, reason: '停用到今天' });
    await desk.run('privacy.erase', { ...request, person: who, records: [parcel.id] });
    await dropUnusedFiles(desk.db, (await readSetting(desk.db, erasingSetting)).files, undefined, true);
  }

  it.each<readonly [string, Partial<SignedFile['sign']>, SignedFile['role']]>([
    ['strokes, name and digests', {}, 'ink'],
    ['why it was not signed', REASON, 'refusal'],
    ['one who signed for him is in a record that names nobody else', { who: '何静的姐姐' }, 'ink'],
  ])('%s: gone from record, story and store', async (_what, over, role) => {
    const file = signature(parcel, 'taken', over, role);
    await desk.db.attachments.put({ hash: file.hash, record: parcel.id, blob: new Blob(['{}']), thumb: null });
    await sign(parcel, file);
    await erase();
    expect((await read(parcel)).files).toEqual([]);
    expect(await desk.db.attachments.count()).toBe(0);
    const { rows, values, journal, search } = await everything(desk.db);
    const left = JSON.stringify([rows, values, journal, search]);
    expect([left.includes('何静'), left.includes('不识字'), left.includes('salt-of-the-test')]).toEqual([false, false, false]);
    expect(await checkJournal(desk.db)).toMatchObject({ fault: null, wrong: 0, missing: 0 });
  });

  it('who signed for somebody else stays with that record', async () => {
    const { rev } = await read(parcel);
    await desk.run('record.edit', { id: parcel.id, rev, data: { recipient: '王芳' }, reason: '写错了' });
    const row = await read(parcel);
    await sign(row, signature(row, 'taken', { who: '王芳' }));
    await erase();
    expect(signaturesOf(await read(parcel)).map((one) => one.sign.who)).toEqual(['王芳']);
  });

  it('a witness who is taken out takes the refusal along', async () => {
    await sign(parcel, signature(parcel, 'taken', { ...REASON, who: '王芳', witness: '何静' }, 'refusal'));
    await erase();
    expect((await read(parcel)).files).toEqual([]);
  });
});
