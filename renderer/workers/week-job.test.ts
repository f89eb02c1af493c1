/** The week's workbook from real records to a file that says what they say (EX-1 … EX-4). */
import { putAttachment } from '@renderer/db/attachments';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { must } from '@shared/base/result';
import type { Sheet } from '@shared/workbook/model';
import { sitePublicKey } from '@shared/workbook/site-signature';
import { verify } from '@shared/workbook/verify';
import { readWorkbook } from '@xlsx/reader';
import { beforeEach, expect, test } from 'vitest';
import { compareJob, type DrawCharts, type WeekRequest, type WrittenWeek, weekJob } from './week-job';
import type { JobProgress } from './worker-job';

let desk: TestDesk;

const request: WeekRequest = {
  database: '',
  meta: {
    siteId: 'site-1',
    siteName: '澜庭花园',
    desk: '',
    week: '2026-W47',
    programVersion: '0',
    createdAt: '2026-11-22T20:00:00+08:00',
    createdBy: '王敏',
  },
  privacy: 'masked',
  siteKey: 'key',
  before: '',
};

const complaint = (content: string) =>
  desk.run('record.create', {
    register: 'requests',
    data: {
      registeredAt: '2026-11-18T09:00:00+08:00',
      type: 'complaint',
      category: 'cleaning',
      unit: '3-2-1203',
      name: '张三',
      phone: '13812345678',
      content,
    },
  });

async function write(more: Partial<WeekRequest> = {}, told: JobProgress[] = []): Promise<WrittenWeek> {
  const reply = await weekJob(desk.db, { ...request, ...more }, (progress) => told.push(progress));
  if (!reply.ok) throw new Error(reply.error.code);
  expect(reply.value.transfer).toEqual([reply.value.value.bytes.buffer]);
  return reply.value.value;
}

beforeEach(async () => {
  desk = await testDesk();
  desk.at('2026-11-18T09:05:00+08:00');
});

test('the file holds the records of the week, hidden as asked, and is signed with the key', async () => {
  await complaint('楼道没扫');
  const told: JobProgress[] = [];
  const { bytes, rows, diff, checksum, publicKey } = await write({}, told);
  expect(diff).toBeNull();
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(publicKey).toBe(sitePublicKey('key'));
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  expect(verify(read.value, 'key')).toEqual({ kind: 'intact' });
  const sheet = must(
    read.value.workbook.sheets.find(({ name }) => name === '客户诉求'),
    'the sheet',
  );
  expect(sheet.rows[0]).toEqual(expect.arrayContaining(['楼道没扫', '138****5678', '新增']));
  expect(rows).toBe(read.value.workbook.sheets.reduce((sum, { ids }) => sum + (ids?.length ?? 0), 0));
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  expect([...new Set(told.map(({ step }) => step))]).toEqual(['read', 'sign', 'write', 'check']);
  expect(told.at(-1)?.done).toBe(1);
});

test('the second export tells what changed since the file that was kept', async () => {
  await complaint('楼道没扫');
  const { bytes } = await write();
  const kept = await putAttachment(desk.db, {
    record: '2026-W47',
    blob: new Blob([bytes.slice()]),
    name: 'a.xlsx',
    role: 'other',
    at: request.meta.createdAt,
    by: '王敏',
  });
  if (!kept.ok) throw new Error(kept.error.code);
  const before = kept.value.hash;
  expect((await write({ before })).diff).toEqual([]);
  await complaint('电梯异响');
  expect((await write({ before })).diff).toMatchObject([{ sheet: '客户诉求', added: [expect.any(String)], removed: [], changed: [] }]);
  const compared = await compareJob(desk.db, { ...request, before }, () => undefined);
  expect(compared.ok && compared.value.value.diff).toEqual((await write({ before })).diff);
  expect((await write({ before: 'unknown' })).diff).toBeNull();
});

const sheetsWith = async (draw: DrawCharts): Promise<readonly Sheet[]> => {
  const reply = await weekJob(desk.db, request, () => undefined, draw);
  const read = reply.ok ? await readWorkbook(reply.value.value.bytes) : reply;
  if (!read.ok) throw new Error(read.error.code);
  expect(verify(read.value, 'key')).toEqual({ kind: 'intact' });
  return read.value.workbook.sheets;
};

test('the charts that the window draws stand on a sheet with their numbers; without a window the week goes all the same', async () => {
  await complaint('楼道没扫');
  const asked: string[] = [];
  const drawn = await sheetsWith((charts) => {
    asked.push(...charts.map(({ caption }) => caption));
    return Promise.resolve(charts.map(() => ({ png: Uint8Array.of(1, 2, 3), width: 560, height: 200 })));
  });
  expect(asked).toContain('投诉，按类别');
  expect(drawn.map(({ name }) => name).slice(0, 3)).toEqual(['封面', '指标', '图表']);
  expect(drawn[2]?.rows).toContainEqual(['投诉，按类别', '清洁', '投诉', '1', '件']);
  const without = await sheetsWith(() => Promise.reject(new Error('no canvas')));
  expect(without.map(({ name }) => name)).not.toContain('图表');
});
