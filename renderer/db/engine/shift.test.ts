/** The shift on the real database code: opened, handed over, refused, missed, frozen; nothing open drops out (SH-1, SH-2, BY-1). */
import type { Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import { aHandover } from '@shared/registers/handover/fixtures';
import type { HandoverData } from '@shared/registers/handover/rules';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { spreadNumbers } from '@shared/rules/shift/numbers';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { openRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const NAMES = ['王敏', '赵强', '刘芳'] as const;
let desk: TestDesk;
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

const create = async (register: string, data: object, more: object = {}): Promise<Row> =>
  (await desk.run('record.create', { register, data, ...more })).rows[0] as Row;
const at = (time: string): void => desk.at(`2026-11-${time}:00+08:00`);
const sheet = async (id: string): Promise<Row<HandoverData>> => (await desk.db.rows.get(id)) as unknown as Row<HandoverData>;

/** Opens the morning shift for 王敏 and tells its id. */
async function opened(input: object = {}): Promise<string> {
  return (await desk.run('handover.open', input)).rows.find((row) => row.state === 'running')?.id ?? '';
}

/** 王敏 signs out, `comer` signs in: ids of the closed sheet and of the next. */
async function handedOver(id: string, comer: string, input: object = {}): Promise<{ readonly next: string }> {
  await desk.run('handover.prepare', { id, how: 'pin' });
  desk.as('receptionist', comer);
  const { rows } = await desk.run('handover.accept', { id, how: 'pin', ...input });
  return { next: rows[1]?.id ?? '' };
}

beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '陈建国');
  for (const name of NAMES) await create('staff', aPerson({ name, post: '前台', role: 'receptionist', login: true }));
  desk.as('receptionist', '王敏');
  at('21T07:28');
});

describe('a shift', () => {
  test('is opened with its people, by the name of the clock, and only one at a time', async () => {
    const id = await opened({ staff: ['王敏', '刘芳'], lobbyLog: 'collected', controlLog: 'none' });
    expect(await sheet(id)).toMatchObject({
      no: 'JB-20261121-001',
      state: 'running',
      data: { date: '2026-11-21', shift: '早班', staff: ['王敏', '刘芳'], otherLogs: '大堂门岗 已收集；监控中心 无' },
    });
    expect(await desk.refused('handover.open', {})).toBe('handover.running');
    expect(await desk.refused('record.create', { register: 'handover', data: aHandover() })).toBe('handover.one');
    expect(await desk.refused('handover.open', { staff: ['没这个人'] })).toBe('handover.person');
  });

  test('is written, signed, refused, signed again and taken over; what is open stands on the sheet and belongs to the next', async () => {
    const id = await opened();
    const entry = await create('duty', anEntry({ happenedAt: '2026-11-21T08:00:00+08:00' }));
    const request = await create('requests', aRequest({ registeredAt: '2026-11-21T08:10:00+08:00' }));
    await create('visitors', aVisitor({ cameAt: '2026-11-21T08:20:00+08:00', count: 2 }));
    await create('parcels', aParcel({ arrivedAt: '2026-11-17T08:30:00+08:00' }));
    await desk.run('handover.note', { id, remarks: [{ record: entry.id, remark: '等工程部回话' }], data: { equipment: '对讲机 3 台' } });
    at('21T15:20');
    await desk.run('handover.prepare', { id, how: 'pin', data: { leaverRemarks: '李建国还在楼上' } });
    expect(await sheet(id)).toMatchObject({
      state: 'waiting',
      data: {
        leaver: '王敏',
        parcels: '1 件，其中超期 1 件',
        visitors: '2 人',
        openCount: 4,
        signatures: [{ side: 'leaver', name: '王敏', how: 'pin' }],
      },
    });
    expect(await desk.refused('handover.note', { id, data: {} })).toBe('handover.state');
    expect(await desk.refused('record.edit', { id, rev: (await sheet(id)).rev, data: { equipment: '改' } })).toBe('handover.signed');
    expect(await desk.refused('handover.refuse', { id, reason: '自己' })).toBe('handover.refuser');
    expect(await desk.refused('handover.accept', { id, how: 'pin' })).toBe('handover.same');

    desk.as('receptionist', '赵强');
    expect(await desk.refused('handover.recall', { id })).toBe('handover.leaver');
    expect(await desk.refused('handover.refuse', { id, reason: ' ' })).toBe('reason.needed');
    await desk.run('handover.refuse', { id, reason: '对讲机少一台' });
    expect(await sheet(id)).toMatchObject({
      state: 'running',
      data: { leaver: '', open: [], signatures: [], refused: [{ by: '赵强', reason: '对讲机少一台' }], equipment: '对讲机 3 台' },
    });

    desk.as('receptionist', '王敏');
    await desk.run('handover.prepare', { id, how: 'pin', data: { equipment: '对讲机 2 台，1 台在监控' } });
    at('21T15:31');
    const late = await create('duty', anEntry({ happenedAt: '2026-11-21T15:30:00+08:00', content: '签字后来的电话' }));
    await desk.run('record.act', { id: entry.id, action: 'finish', data: { result: '修好了' } });
    desk.as('receptionist', '赵强');
    const { rows } = await desk.run('handover.accept', { id, how: 'pin', staff: ['赵强', '刘芳'], remarks: '已逐条看过' });
    const closed = await sheet(id);
    expect(closed).toMatchObject({
      state: 'handed',
      open: 0,
      data: { comer: '赵强', comerRemarks: '已逐条看过', notes: [], openCount: 4 },
    });
    expect(closed.data.open.map(({ record, added }) => [record, added])).toEqual([
      [late.id, true],
      [request.id, false],
      [expect.any(String), false],
      ['sum:parcels', false],
    ]);
    expect(closed.data.signatures.map(({ side, name }) => [side, name])).toEqual([
      ['leaver', '王敏'],
      ['comer', '赵强'],
    ]);
    expect(rows[1]).toMatchObject({
      register: 'handover',
      state: 'running',
      links: [id],
      data: { shift: '中班', staff: ['赵强', '刘芳'], previous: closed.no, openingNote: '' },
    });
  });

  test('is taken back by the one who signed', async () => {
    const id = await opened();
    await desk.run('handover.prepare', { id, how: 'pin' });
    await desk.run('handover.recall', { id });
    expect(await sheet(id)).toMatchObject({ state: 'running', data: { leaver: '', signatures: [] } });
  });

  test('is signed only by somebody on duty, and a count that differs names the keys', async () => {
    desk.as('supervisor', '陈建国');
    await create('keys', aKey({ count: 2 }));
    desk.as('receptionist', '王敏');
    const id = await opened();
    desk.as('receptionist', '赵强');
    expect(await desk.refused('handover.prepare', { id, how: 'pin' })).toBe('handover.not-on-duty');
    desk.as('receptionist', '王敏');
    expect(await desk.refused('handover.prepare', { id, how: 'pin' })).toBe('handover.keys-uncounted');
    expect(await desk.refused('handover.prepare', { id, how: 'pin', data: { keysCounted: 1 } })).toBe('handover.keys-differ');
    const keyNotes = [{ key: 'K-3-2-1501', note: '少一把，工程部未还' }];
    await desk.run('handover.prepare', { id, how: 'pin', data: { keysCounted: 1, keyNotes } });
    expect((await sheet(id)).data.keys).toBe(
      '在库 2 件，在借 0 件，遗失 0 件，资料柜 0 件；清点 1 件；差异：K-3-2-1501 少一把，工程部未还',
    );
    desk.as('receptionist', '赵强');
    expect(await desk.refused('handover.note', { id, data: { leaver: '赵强' } })).toBe('handover.state');
  });

  test('takes only what the leaver writes', async () => {
    const id = await opened();
    expect(await desk.refused('handover.note', { id, data: { comer: '赵强' } })).toBe('field.unknown');
    expect(await desk.refused('handover.note', { id, data: { staff: [] } })).toBe('handover.nobody');
  });

  test('goes over midnight under its own day', async () => {
    at('21T23:25');
    const id = await opened({ shift: '夜班' });
    expect((await sheet(id)).data).toMatchObject({ date: '2026-11-21', endsAt: '2026-11-22T07:30:00+08:00' });
    at('22T07:25');
    const { next } = await handedOver(id, '赵强');
    expect((await sheet(next)).data).toMatchObject({ date: '2026-11-22', shift: '早班', startsAt: '2026-11-22T07:30:00+08:00' });
  });

  test('signed on paper names who signed, and one person alone gives a reason', async () => {
    const id = await opened();
    await desk.run('handover.prepare', { id, how: 'paper' });
    expect(await desk.refused('handover.accept', { id, how: 'paper', comer: '外人' })).toBe('handover.person');
    await desk.run('handover.accept', { id, how: 'paper', comer: '刘芳' });
    expect((await sheet(id)).data.signatures.map(({ name, how }) => [name, how])).toEqual([
      ['王敏', 'paper'],
      ['刘芳', 'paper'],
    ]);
    desk.as('manager', '陈建国');
    for (const name of ['赵强', '刘芳']) {
      const row = (await desk.db.rows.where('[register+no]').equals(['staff', name]).first()) as Row;
      await desk.run('record.edit', { id: row.id, rev: row.rev, data: { login: false } });
    }
    desk.as('receptionist', '王敏');
    at('21T23:40');
    const alone = await opened({ staff: ['王敏'], reason: '刘芳先走了' });
    await desk.run('handover.prepare', { id: alone, how: 'pin' });
    expect(await desk.refused('handover.accept', { id: alone, how: 'pin' })).toBe('reason.needed');
    await desk.run('handover.accept', { id: alone, how: 'pin', reason: '只有一人值班' });
    expect(await sheet(alone)).toMatchObject({ state: 'handed', data: { comer: '王敏', soloReason: '只有一人值班' } });
  });
});

describe('a missed closing', () => {
  test('is closed as it stands when the next opens, waits for the supervisor, and is carried on', async () => {
    const id = await opened();
    const entry = await create('duty', anEntry({ happenedAt: '2026-11-21T08:00:00+08:00' }));
    at('21T15:40');
    desk.as('receptionist', '赵强');
    const { rows } = await desk.run('handover.open', {});
    const missed = await sheet(id);
    expect(missed).toMatchObject({ state: 'missed', open: 1, data: { handedAt: '2026-11-21T15:40:00+08:00', leaver: '', comer: '' } });
    expect(missed.data.open.map((line) => line.record)).toEqual([entry.id]);
    expect(rows[1]).toMatchObject({ state: 'running', links: [id] });
    expect(rows[1]?.data['openingNote']).toContain('没有交接');
    expect(await desk.refused('record.act', { id, action: 'explain', data: { missedNote: '忘了' } })).toBe('right.action');
    desk.as('supervisor', '林晓燕');
    await desk.run('record.act', { id, action: 'explain', data: { missedNote: '赶去处理跑水' } });
    expect(await sheet(id)).toMatchObject({ state: 'handed', open: 0, data: { missedNote: '赶去处理跑水' } });
    expect(await desk.refused('record.void', { id, reason: '不要了' })).toBe('handover.frozen');
  });

  test('before the shift is over needs a reason', async () => {
    const id = await opened();
    at('21T10:00');
    desk.as('receptionist', '赵强');
    await desk.run('handover.open', { reason: '王敏送医院' });
    expect((await sheet(id)).state).toBe('missed');
  });

  test('signed but not taken over is not missed: it is taken over days later, and says how long nobody was there', async () => {
    const id = await opened();
    at('21T15:25');
    await desk.run('handover.prepare', { id, how: 'pin' });
    at('24T07:25');
    desk.as('receptionist', '赵强');
    expect(await desk.refused('handover.open', {})).toBe('handover.waiting');
    const { rows } = await desk.run('handover.accept', { id, how: 'pin' });
    expect(rows[1]).toMatchObject({
      data: { date: '2026-11-24', shift: '早班', openingNote: '停班 2 天，接 2026-11-21 早班的交接单 JB-20261121-001。' },
    });
  });
});

describe('a frozen sheet', () => {
  test('is changed by nothing, yet takes the scan of the paper and where it was filed', async () => {
    const id = await opened();
    await handedOver(id, '赵强');
    desk.as('manager', '陈建国');
    const { rev } = await sheet(id);
    expect(await desk.refused('record.edit', { id, rev, data: { equipment: '改一改' }, reason: '更正' })).toBe('handover.frozen');
    expect(await desk.refused('record.void', { id, reason: '错了' })).toBe('handover.frozen');
    expect(await desk.refused('handover.prepare', { id, how: 'pin' })).toBe('handover.state');
    expect(await desk.refused('handover.recall', { id })).toBe('handover.state');
    const before = (await sheet(id)).data;
    const file = {
      hash: 'a'.repeat(64),
      name: '交接单.jpg',
      type: 'image/jpeg',
      size: 3,
      role: 'signed',
      at: '2026-11-21T15:35:00+08:00',
      by: '陈建国',
    };
    await desk.run('record.attach', { id, file });
    await desk.run('record.edit', { id, rev: (await sheet(id)).rev, data: { filed: '2026-B03' } });
    expect(await sheet(id)).toMatchObject({ files: [{ name: '交接单.jpg' }], data: { ...before, filed: '2026-B03' } });
    expect(await desk.refused('record.detach', { id, hash: file.hash, reason: '拍糊了' })).toBe('handover.scan');
  });

  test('copied from paper or imported is closed at once, and a wrong copy can be struck out', async () => {
    const paper = {
      date: '2026-11-20',
      shift: '晚班',
      leaver: '王敏',
      comer: '赵强',
      handedAt: '2026-11-20T22:00:00+08:00',
      keys: '12 把',
    };
    expect(await desk.refused('handover.create', { data: { ...paper, comer: '' } })).toBe('handover.paper');
    const [copy] = (await desk.run('handover.create', { data: paper })).rows;
    expect(copy).toMatchObject({ state: 'handed', data: { keys: '12 把' } });
    desk.as('supervisor', '陈建国');
    const { rows } = await desk.run('import.rows', {
      register: 'handover',
      mark: 'import',
      rows: [
        {
          row: 2,
          data: { date: '2026-11-19', shift: '早班', leaver: '王敏', open: [{ book: '3栋', no: '漏水', gist: '等回话' }] },
          no: 'JB-20261119-001',
        },
      ],
    });
    expect(rows[0]).toMatchObject({ state: 'handed', mark: 'import', no: 'JB-20261119-001' });
    expect(rows[0]?.data['open']).toMatchObject([{ record: '', gist: '3栋 漏水 等回话' }]);
    const open = {
      register: 'handover',
      mark: 'import',
      rows: [{ row: 2, data: { date: '2026-11-19', shift: '早班' }, state: 'running' }],
    };
    expect(await desk.refused('import.rows', open)).toBe('import.row');
    await desk.run('record.void', { id: copy?.id, reason: '抄错了' });
  });
});

test('every open matter is on exactly one sheet at each handover, after any sequence of work (property)', async () => {
  const step = fc.constantFrom('duty', 'request', 'parcel', 'visitor', 'finish', 'handover', 'take');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      desk = await testDesk();
      desk.as('manager', '陈建国');
      for (const name of NAMES) await create('staff', aPerson({ name, post: '前台', role: 'receptionist', login: true }));
      desk.as('receptionist', '王敏');
      at('21T07:30');
      const sheets: { readonly named: readonly string[]; readonly open: readonly string[] }[] = [];
      let id = await opened();
      let who = 0;
      let minutes = 0;
      const now = (): string =>
        `2026-11-21T${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+08:00`;
      for (const what of [...steps, 'handover']) {
        minutes += 17;
        desk.at(now());
        if (what === 'duty') await create('duty', anEntry({ happenedAt: now() }));
        else if (what === 'request') await create('requests', aRequest({ registeredAt: now() }));
        else if (what === 'parcel') await create('parcels', aParcel({ arrivedAt: now(), trackingNo: `SF${minutes}` }));
        else if (what === 'visitor') await create('visitors', aVisitor({ cameAt: now(), badge: '' }));
        else if (what === 'finish') {
          const [entry] = await openRows(desk.db, 'duty');
          if (entry) await desk.run('record.act', { id: entry.id, action: 'finish', data: { result: '好了' } });
        } else if (what === 'take') {
          const [visit] = await openRows(desk.db, 'visitors');
          if (visit) await desk.run('record.act', { id: visit.id, action: 'leave', data: {} });
        } else {
          const open = (await desk.db.rows.filter((row) => row.open === 1 && row.register !== 'handover').toArray()).map((row) => row.no);
          who = (who + 1) % NAMES.length;
          const { next } = await handedOver(id, NAMES[who] ?? '王敏');
          const { data } = await sheet(id);
          const named = data.open.flatMap((line) =>
            String(line.record).startsWith('sum:') ? spreadNumbers(String(line.gist)) : [String(line.no)],
          );
          sheets.push({ named: named.toSorted(byText), open: open.toSorted(byText) });
          id = next;
        }
      }
      for (const one of sheets) expect(one.named).toEqual(one.open);
    }),
    { numRuns: 12 },
  );
}, 60_000);
