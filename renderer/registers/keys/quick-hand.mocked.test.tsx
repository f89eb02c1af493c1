/** A quick hand at the boards: one scan after another, while the change before is still on its way to the journal file. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { loadDraft, saveDraft } from '@renderer/db/drafts';
import { useDesk } from '@renderer/desk/desk-context';
import { NOW } from '@renderer/ui/testing/sample-context';
import { dutyRow } from '@renderer/ui/testing/sample-rows';
import { ok, type Result, refuse } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StockPanel } from '../parts/board/stock-panel';
import { KeyBoard } from './board';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn() }));

const answers: ((result: Result<unknown>) => void)[] = [];
const run = vi.fn((_command: string, _input: unknown) => new Promise<Result<unknown>>((resolve) => answers.push(resolve)));
const answer = (result: Result<unknown>) => act(async () => answers.shift()?.(result));
let db: Deskbook;
let count = 0;

// jsdom draws nothing, so it scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  db = deskbook(`quick-hand-${count++}`);
  const actor = { id: 'p1', name: '王敏', role: 'receptionist' };
  vi.mocked(useDesk).mockReturnValue({ db, run, actor, now: () => NOW } as unknown as ReturnType<typeof useDesk>);
});
afterEach(async () => {
  cleanup();
  await db.delete();
  answers.length = 0;
  vi.clearAllMocks();
});

function row(register: 'keys' | 'keyloans', no: string, state: string, data: Row['data']): Row {
  return dutyRow(1, { id: `${register}-${no}`, register, no, state, data: { ...blankData(definitionOf(register).fields), ...data } });
}

describe('the key board', () => {
  const open = async () => {
    const keys = ['YS-0001', 'YS-0002'].map((no) => row('keys', no, 'out', {}));
    const loans = keys.map(({ no }) => row('keyloans', `JY-${no}`, 'out', { key: no, borrower: '周六' }));
    await db.rows.bulkPut([...keys, ...loans] as never);
    render(<KeyBoard onOpen={() => undefined} beside={false} />);
    await screen.findAllByText(/YS-0001/);
    return { user: userEvent.setup(), box: screen.getByRole<HTMLInputElement>('searchbox') };
  };
  const returned = () => run.mock.calls.map(([, input]) => (input as { readonly id: string }).id);

  it('takes the second key back while the first is on its way', async () => {
    const { user, box } = await open();
    await user.type(box, 'YS-0001{Enter}');
    expect(box.value).toBe('');
    await user.type(box, 'YS-00');
    await answer(ok({}));
    await user.type(box, '02{Enter}');
    expect(returned()).toEqual(['keyloans-JY-YS-0001', 'keyloans-JY-YS-0002']);
  });

  it('has the number back in the box when it was refused, unless the next one stands there', async () => {
    const { user, box } = await open();
    await user.type(box, 'YS-0001{Enter}');
    await answer(refuse('record.changed', undefined, { no: 'JY-1' }));
    expect(box.value).toBe('YS-0001');
    await user.type(box, '{Enter}YS-0002');
    await answer(refuse('record.changed', undefined, { no: 'JY-1' }));
    expect(box.value).toBe('YS-0002');
  });
});

describe('counting', () => {
  const kept = async () => (await loadDraft(db, 'count:keys'))?.data['scanned'];

  it('keeps the half of before when a scan comes before it was read', async () => {
    await saveDraft(db, { key: 'count:keys', register: '', record: '', data: { scanned: ['A1', 'A2'] }, at: NOW, by: 'p1' });
    render(<StockPanel kind="keys" onClose={() => undefined} />);
    const user = userEvent.setup({ delay: null });
    await user.type(screen.getByRole('textbox'), 'B1{Enter}');
    await waitFor(async () => expect(await kept()).toEqual(['A1', 'A2', 'B1']));
  });

  it('is saved once however often the keys are pressed', async () => {
    render(<StockPanel kind="keys" onClose={() => undefined} />);
    const user = userEvent.setup();
    await user.keyboard('B1{Control>}{Enter}{Enter}{/Control}');
    expect(run.mock.calls).toEqual([['stockcounts.take', { kind: 'keys', scanned: ['B1'] }]]);
  });
});
