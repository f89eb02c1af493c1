/** A hand-over notes nothing unless the file is whole where it was saved. */
import { Blob as NodeBlob } from 'node:buffer';
import { putAttachment } from '@renderer/db/attachments';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import type { Desk } from '@renderer/desk/desk-context';
import type { SaveOutcome } from '@renderer/host/host';
import { must, type Result } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { reportCode } from '@shared/workbook/report-code';
import { beforeEach, expect, it, vi } from 'vitest';
import { type HandWay, handOver } from './hand-over';

const BYTES = Uint8Array.of(1, 2, 3, 4);
const CHECKSUM = 'ab'.repeat(32);
let bench: TestDesk;
let id = '';
const saveFile = vi.fn<(name: string, bytes: Uint8Array) => Promise<SaveOutcome>>();

const report = async (): Promise<Row> => must(await bench.db.rows.get(id), 'it was exported');

async function hand(way: HandWay, row?: Row): Promise<Result<unknown>> {
  const desk = { db: bench.db, host: { saveFile }, run: (command: string, input: unknown) => runAs(command, input) } as unknown as Desk;
  return handOver(desk, row ?? (await report()), '总部', way);
}

async function runAs(command: string, input: unknown): Promise<unknown> {
  try {
    return { ok: true, value: await bench.run(command, input) };
  } catch (error) {
    return { ok: false, error: { code: /"code":"([^"]+)"/.exec(String(error))?.[1] ?? 'unknown' } };
  }
}

beforeEach(async () => {
  saveFile.mockReset();
  saveFile.mockResolvedValue({ saved: true, name: '周报.xlsx', bytes: BYTES.length });
  bench = await testDesk();
  const at = '2026-11-21T09:00:00+08:00';
  const file = await putAttachment(bench.db, {
    record: 'w',
    blob: new NodeBlob([BYTES]) as Blob,
    name: '周报.xlsx',
    role: 'other',
    at,
    by: '王敏',
  });
  if (!file.ok) throw new Error(file.error.code);
  const made = await bench.run('weekreports.export', {
    week: '2026-W46',
    fromDay: '2026-11-09',
    toDay: '2026-11-15',
    fileName: '周报.xlsx',
    rowCount: 1,
    checksum: CHECKSUM,
    publicKey: 'cd'.repeat(32),
    readAt: '2026-11-21T08:59:00+08:00',
    privacy: 'masked',
    changes: '',
    program: '0',
    file: file.value,
  });
  id = made.rows[0]?.id ?? '';
});

it('saves the very bytes that were exported, then notes to whom, when and by whom', async () => {
  expect(await hand('save')).toEqual({ ok: true, value: { fileName: '周报.xlsx' } });
  expect(saveFile.mock.calls).toEqual([['周报.xlsx', BYTES, expect.stringContaining('spreadsheetml')]]);
  const { state, data } = await report();
  expect([state, data['sentTo'], data['sentBy'], data['sentAt']]).toEqual(['handed', '总部', '王敏', '2026-11-21T09:00:00+08:00']);
});

it('that went another way is noted without a file', async () => {
  expect(await hand('note')).toEqual({ ok: true, value: { fileName: '' } });
  expect([saveFile.mock.calls.length, (await report()).state]).toEqual([0, 'handed']);
});

it.each<[string, SaveOutcome, string, string | undefined]>([
  ['a closed dialog', { saved: false, reason: 'cancelled' }, 'job.cancelled', 'cancelled'],
  ['a full stick', { saved: false, reason: 'disk-full' }, 'export.save', 'disk-full'],
  ['a stick that was pulled out', { saved: false, reason: 'gone' }, 'export.save', 'gone'],
  ['a locked stick', { saved: false, reason: 'denied' }, 'export.save', 'denied'],
  ['half a file', { saved: true, name: '周报.xlsx', bytes: 2 }, 'hand.short', undefined],
])('%s notes nothing', async (_, outcome, code, why) => {
  saveFile.mockResolvedValue(outcome);
  const result = await hand('save');
  expect(result.ok ? null : [result.error.code, result.error.params?.['why']]).toEqual([code, why]);
  expect((await report()).state).toBe('exported');
});

it('without its kept file asks for another export', async () => {
  await bench.db.attachments.clear();
  expect(await hand('save')).toMatchObject({ ok: false, error: { code: 'hand.gone' } });
  expect((await report()).state).toBe('exported');
});

it('tells that the file is there when only the ledger refused, and is noted once however often it is pressed', async () => {
  const before = await report();
  expect((await hand('save', before)).ok).toBe(true);
  expect(await hand('save', before)).toMatchObject({ ok: false, error: { code: 'hand.noted', params: { why: expect.any(String) } } });
  expect(await hand('note', before)).toMatchObject({ ok: false });
  expect((await report()).rev).toBe(before.rev + 1);
});

it('the export is of the time when its records were read, and has the code of its checksum', async () => {
  const row = await report();
  expect([row.data['exportedAt'], reportCode(row)]).toEqual(['2026-11-21T08:59:00+08:00', expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)]);
  expect((await bench.db.settings.get('export.publicKey'))?.value).toBe('cd'.repeat(32));
});
