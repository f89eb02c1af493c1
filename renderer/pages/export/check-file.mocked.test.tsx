/** The check on its page: real files through the real reader, against a real database; only the thread and the desk stand in. */
import { Blob as NodeBlob } from 'node:buffer';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { useDesk } from '@renderer/desk/desk-context';
import type { OpenedFile } from '@renderer/host/host';
import { importWorkbook } from '@renderer/workers/workbook-client';
import { type VerifiedWorkbook, workbookJob } from '@renderer/workers/workbook-job';
import { err, ok, type Result } from '@shared/base/result';
import { exportKey } from '@shared/rules/weekly/settings';
import { SAMPLE_META, sampleSheet, sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import { MANIFEST_SHEET, type Sheet } from '@shared/workbook/model';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { writeWorkbook } from '@xlsx/writer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportPage } from './export-page';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn() }));
vi.mock('@renderer/workers/workbook-client', () => ({ importWorkbook: vi.fn(), exportWorkbook: vi.fn() }));

const KEY = 'key';
const openFile = vi.fn<() => Promise<OpenedFile | null>>();

let db: Deskbook;
let count = 0;

beforeEach(async () => {
  vi.clearAllMocks();
  db = deskbook(`check-${count++}`);
  await db.settings.put({ key: exportKey.key, value: KEY } as never);
  await db.rows.bulkPut([
    { id: 'r1', register: 'requests', no: 'TS-20261121-001' },
    { id: 'r2', register: 'requests', no: 'TS-20261121-002' },
  ] as never);
  vi.mocked(importWorkbook).mockImplementation(async (bytes, siteKeys): Promise<Result<VerifiedWorkbook>> => {
    const reply = await workbookJob({ kind: 'read', bytes, siteKeys }, () => undefined);
    return reply.ok ? ok(reply.value.value as VerifiedWorkbook) : reply;
  });
  const desk = {
    db,
    actor: { id: 'p', name: '王敏', role: 'reader' },
    site: { id: SAMPLE_META.siteId, name: '荔园', desk: 'A' },
    host: { openFile, logError: vi.fn() },
    now: () => '2026-11-22T10:00:00+08:00',
  };
  vi.mocked(useDesk).mockReturnValue(desk as unknown as ReturnType<typeof useDesk>);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

/** A file as it was written, with what somebody did to a sheet afterwards. */
async function written(
  change: (sheet: Sheet) => Sheet = (sheet) => sheet,
  site = SAMPLE_META.siteId,
  altered = sampleSheet().name,
): Promise<Uint8Array> {
  const plain = sampleWorkbook();
  const { meta, sheets } = withManifest({ ...plain, meta: { ...plain.meta, siteId: site } }, KEY);
  return writeWorkbook({ meta, sheets: sheets.map((sheet) => (sheet.name === altered ? change(sheet) : sheet)) });
}

const setCell =
  (row: number, column: number, value: string) =>
  (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.with(row, (sheet.rows[row] ?? []).with(column, value)) });

function firstRows(sheet: Sheet, n: number): Sheet {
  return { ...sheet, rows: sheet.rows.slice(0, n), ids: sheet.ids?.slice(0, n) ?? [], marks: sheet.marks?.slice(0, n) ?? [] };
}

/** As typed below the last row: no id, no marks. */
function withRow(sheet: Sheet, no: string): Sheet {
  return { ...sheet, rows: [...sheet.rows, [no]], ids: [...(sheet.ids ?? []), ''], marks: [...(sheet.marks ?? []), ''] };
}

/** The same parts at other times, as every spreadsheet program leaves them. */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const again = Buffer.from(bytes);
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = again.indexOf(entry); at >= 0; at = again.indexOf(entry, at + 4)) again.writeUInt16LE(0x21, at + 14);
  return Uint8Array.from(again);
}

/** Keeps a file with a report of its week, as the export does; the newest is looked at first. */
async function keep(hash: string, at: string, bytes: Uint8Array): Promise<void> {
  const blob = new NodeBlob([bytes.slice()]) as Blob;
  await db.attachments.put({ hash, record: hash, blob, thumb: null });
  const report = {
    id: hash,
    register: 'weekreports',
    no: hash,
    state: 'exported',
    at,
    data: { week: SAMPLE_META.week },
    files: [{ hash }],
  };
  await db.rows.put(report as never);
}

async function check(data: Uint8Array): Promise<void> {
  openFile.mockResolvedValueOnce({ name: '周报.xlsx', data });
  fireEvent.click(await screen.findByRole('button', { name: '核对周报文件' }));
}

const cells = (): readonly (readonly string[])[] =>
  within(screen.getByRole('table', { name: '和写出时不一样的地方' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent ?? ''),
    );

describe('a file', () => {
  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['as it was written', () => written(), /内容和写出时一样/],
    ['saved again', async () => savedAgain(await written()), /已重新保存，内容没有改动/],
    ['of another site', () => written(undefined, 'site-99'), /这是“荔园”的周报，不是本项目的/],
    ['without its check sheet', () => writeWorkbook(sampleWorkbook()), /清单那张表不见了/],
    ['that is cut', async () => (await written()).slice(0, -60), /文件坏了，打不开/],
    ['of another kind', async () => new TextEncoder().encode('编号,内容\n'), /不是 \.xlsx 文件/],
  ])('%s', async (_what, file, said) => {
    render(<ExportPage />);
    await check(await file());
    const sentence = await screen.findByText(said);
    expect(sentence.closest('[aria-live]')).not.toBeNull();
    expect(screen.queryByRole('table', { name: '和写出时不一样的地方' })).toBeNull();
  });

  it('with an altered manifest, another key, and one when there is no key here', async () => {
    render(<ExportPage />);
    await check(
      await written(
        (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (row[0] === '制表人' ? row.with(1, '王五') : row)) }),
        undefined,
        MANIFEST_SHEET,
      ),
    );
    expect((await screen.findByText(/签名对不上/)).closest('[role=alert]')).not.toBeNull();
    await db.settings.put({ key: exportKey.key, value: 'another' } as never);
    await check(await written());
    expect((await screen.findByText(/不是用这个前台的密钥签的/)).closest('[role=alert]')).not.toBeNull();
    await db.settings.delete(exportKey.key);
    await check(await written());
    expect((await screen.findByText(/没有本项目的签名密钥/)).closest('[role=status]')).not.toBeNull();
  });

  it('names sheet, record and column of what was altered, by the number in the database', async () => {
    render(<ExportPage />);
    await check(await written((sheet) => setCell(0, 0, 'TS-99')(setCell(1, 5, '已修好')(setCell(2, 10, '已办结')(sheet)))));
    await screen.findByText(/写出以后改动过，3 处/);
    expect(cells()).toEqual([
      ['客户诉求', 'TS-20261121-001', '编号', '改过'],
      ['客户诉求', 'TS-20261121-002', '内容', '改过'],
      ['客户诉求', 'TS-20261121-003（第 4 行）', '状态', '改过'],
    ]);
  });

  it('counts rows that are gone beside rows that were put in; with the copy that was kept it names them', async () => {
    const file = await written((sheet) => withRow(firstRows(sheet, 1), 'TS-9'));
    const added = ['客户诉求', 'TS-9（第 3 行）', '', '多出来的一行'];
    render(<ExportPage />);
    await check(file);
    await screen.findByText(/2 处/);
    expect(cells()).toEqual([added, ['客户诉求', '', '', '少了 2 行']]);
    await keep('altered', '2026-11-22T09:10:00+08:00', await written((sheet) => firstRows(sheet, 2)));
    await keep('same', '2026-11-22T09:00:00+08:00', await written());
    await check(file);
    await screen.findByText(/3 处/);
    expect(cells()).toEqual([added, ['客户诉求', 'TS-20261121-002', '', '不见了'], ['客户诉求', '', '', '少了 1 行']]);
  });

  it('with many alterations names the first 50 and counts the rest', async () => {
    const many = sampleSheet(Array.from({ length: 60 }, (_, i) => [`TS-${i}`, '', '', '', '', '漏水', null, null, null, null, '']));
    const signed = withManifest(sampleWorkbook(many), KEY);
    const rows = many.rows.map((row) => row.with(5, '没有漏水'));
    render(<ExportPage />);
    await check(await writeWorkbook({ ...signed, sheets: signed.sheets.map((one) => (one.name === many.name ? { ...one, rows } : one)) }));
    await screen.findByText(/60 处/);
    expect([cells().length, screen.queryByText('还有 10 处没有列出')?.tagName]).toEqual([50, 'SPAN']);
  });
});

describe('the button', () => {
  it('does nothing when no file was picked: what was found stays', async () => {
    render(<ExportPage />);
    await check(await written());
    await screen.findByText(/内容和写出时一样/);
    openFile.mockResolvedValueOnce(null);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '核对周报文件' })));
    expect([openFile.mock.calls.length, vi.mocked(importWorkbook).mock.calls.length]).toEqual([2, 1]);
    expect(screen.queryByText(/内容和写出时一样/)).not.toBeNull();
  });

  it('says that the file cannot be read', async () => {
    render(<ExportPage />);
    openFile.mockRejectedValueOnce(new Error('gone'));
    fireEvent.click(await screen.findByRole('button', { name: '核对周报文件' }));
    expect((await screen.findByText(/文件读不出来/)).closest('[role=alert]')).not.toBeNull();
  });

  it('pressed again while a file is checked does nothing; Esc stops the check, and so does leaving', async () => {
    const stopped: AbortSignal[] = [];
    vi.mocked(importWorkbook).mockImplementation(
      (_bytes, _keys, { signal } = {}) =>
        new Promise((resolve) => {
          if (signal) stopped.push(signal);
          signal?.addEventListener('abort', () => resolve(err({ code: 'job.cancelled' })));
        }),
    );
    const { unmount } = render(<ExportPage />);
    await check(Uint8Array.of(1));
    await screen.findByText('正在核对 周报.xlsx');
    fireEvent.click(screen.getByRole('button', { name: '核对周报文件' }));
    expect(openFile).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await screen.findByText('已停下，没有核对完。');
    await check(Uint8Array.of(1));
    await screen.findByText('正在核对 周报.xlsx');
    unmount();
    expect(stopped.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
