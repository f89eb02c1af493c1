/** A signed paper comes back: its code is scanned, it is marked with who and when, and its scan is asked for in the same place (BY-3). */
import { putAttachment } from '@renderer/db/attachments';
import { execute } from '@renderer/db/engine/execute';
import { getRow, openRows } from '@renderer/db/queries';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { useDesk } from '@renderer/desk/desk-context';
import { useTakeBack } from '@renderer/desk/use-take-back';
import { usePaperBack } from '@renderer/stores/paper-back';
import { ok } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaperStrip } from './paper-strip';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn() }));
vi.mock('@renderer/db/attachments', () => ({ putAttachment: vi.fn() }));

const NOW = '2026-11-21T12:00:00+08:00';
let desk: TestDesk;
let request: Row;

beforeEach(async () => {
  desk = await testDesk();
  request = (await desk.run('record.create', { register: 'requests', data: aRequest() })).rows[0] as Row;
  desk.at(NOW);
  usePaperBack.setState({ taken: null });
  vi.mocked(putAttachment).mockImplementation(async (_db, { name, role, at, by }) =>
    ok({ hash: 'a'.repeat(64), name, type: 'image/jpeg', size: 1, role, at, by }),
  );
  sit('receptionist');
});
afterEach(async () => {
  cleanup();
  await desk.db.delete();
});

function sit(role: 'receptionist' | 'reader'): void {
  desk.as(role);
  const run = (command: string, input: unknown) => execute(desk.db, command, input, desk.caller());
  const press = (command: string, input: unknown): void => void run(command, input);
  const { actor } = desk.caller();
  vi.mocked(useDesk).mockReturnValue({ db: desk.db, run, press, actor, now: () => NOW } as unknown as ReturnType<typeof useDesk>);
}

const note = (row: Row, form = '报修登记表') => desk.run('printouts.note', { papers: [{ record: row.id, form }] });
const out = () => openRows(desk.db, 'printouts');
const scan = async (record: string): Promise<void> => {
  const { result } = renderHook(() => useTakeBack());
  await act(() => result.current.scanned(record));
};

it('is marked by its code, asks for the scan where the record stands, and ties it to the record', async () => {
  await note(request);
  await scan(request.id);
  expect(await out()).toEqual([]);
  render(<PaperStrip row={request} />);
  await screen.findByText(/扫到了《报修登记表》的码，已记为回收，王敏/);
  const file = new File(['x'], '签字.jpg', { type: 'image/jpeg' });
  fireEvent.change(screen.getByLabelText('签字件', { selector: 'input' }), { target: { files: [file] } });
  await waitFor(() => expect(usePaperBack.getState().taken).toBeNull());
  expect((await getRow(desk.db, request.id))?.files).toMatchObject([{ name: '签字.jpg', role: 'signed' }]);
});

it('takes what is dropped there', async () => {
  await note(request);
  await scan(request.id);
  render(<PaperStrip row={request} />);
  const file = new File(['x'], '签字.pdf', { type: 'application/pdf' });
  fireEvent.drop(await screen.findByRole('region', { name: '签字件' }), { dataTransfer: { files: [file], types: ['Files'] } });
  await waitFor(async () => expect((await getRow(desk.db, request.id))?.files).toMatchObject([{ role: 'signed' }]));
});

it('is out again when the scan was a mistake, with the reason written', async () => {
  await note(request);
  await scan(request.id);
  render(<PaperStrip row={request} />);
  fireEvent.click(await screen.findByRole('button', { name: '其实没回来' }));
  await waitFor(async () => expect(await out()).toHaveLength(1));
  await screen.findByText(/签好的纸还没回来/);
});

it('of two forms of a record nobody can tell which was scanned: both stand there', async () => {
  await note(request);
  await note(request, '派工单');
  await scan(request.id);
  expect([await out(), usePaperBack.getState().taken]).toMatchObject([[{}, {}], null]);
  render(<PaperStrip row={request} />);
  expect(await screen.findAllByRole('button', { name: /已回收/ })).toHaveLength(2);
});

it('keeps the scan with the paper where the record takes none, and with a list', async () => {
  await desk.run('printouts.note', { papers: [{ record: '', form: '代收费用交接单', code: 'QD-20261121-120000' }] });
  const [paper] = await out();
  await scan(paper?.id ?? '');
  render(<PaperStrip row={paper as Row} />);
  const file = new File(['x'], '交接单.jpg', { type: 'image/jpeg' });
  const input = await screen.findByLabelText('签字件', { selector: 'input' });
  fireEvent.change(input, { target: { files: [file] } });
  await waitFor(async () =>
    expect((await getRow(desk.db, paper?.id ?? ''))?.files).toMatchObject([{ name: '交接单.jpg', role: 'signed' }]),
  );
});

it('does nothing for who only reads, and for a record without paper', async () => {
  const loan = (await desk.run('record.create', { register: 'keyloans', data: aKeyloan() })).rows[0] as Row;
  await scan(loan.id);
  await note(request);
  sit('reader');
  await scan(request.id);
  expect([await out(), usePaperBack.getState().taken]).toMatchObject([[{ state: 'out' }], null]);
});
