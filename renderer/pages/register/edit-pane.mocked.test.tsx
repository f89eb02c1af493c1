/** The address of a form opens it only for who may edit the record. */
import { useDesk } from '@renderer/desk/desk-context';
import { NOW } from '@renderer/ui/testing/sample-context';
import { dutyDefinition, dutyRow } from '@renderer/ui/testing/sample-rows';
import type { Role } from '@shared/registers/contract/context';
import { VOID } from '@shared/registers/contract/row';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { EditPane } from './edit-pane';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn() }));
vi.mock('./form-pane', () => ({ FormPane: () => <form aria-label="the form" /> }));

afterEach(cleanup);

function as(role: Role, id = 'p1'): void {
  vi.mocked(useDesk).mockReturnValue({ actor: { id, name: '王敏', role }, shift: { since: NOW } } as unknown as ReturnType<typeof useDesk>);
}

const OPEN = dutyRow(1, { open: 1, createdBy: 'p9', createdAt: '2026-11-20T08:00:00+08:00' });
const CLOSED = { ...OPEN, open: 0 as const, state: 'done' };

it.each([
  ['receptionist', 'what is open', OPEN, ''],
  ['receptionist', 'what another has closed', CLOSED, '已经办结'],
  ['receptionist', 'what is void', { ...CLOSED, state: VOID }, '作废'],
  ['supervisor', 'what another has closed', CLOSED, ''],
  ['reader', 'what is open', OPEN, '你的角色不能改这本台账'],
] as const)('%s: %s', async (role, _what, row, why) => {
  as(role);
  const onDone = vi.fn();
  render(<EditPane definition={dutyDefinition} row={row} onDone={onDone} />);
  expect(screen.queryByRole('form') === null).toBe(why !== '');
  if (why === '') return;
  expect(screen.getByText(new RegExp(why))).toBeTruthy();
  await userEvent.setup().keyboard('{Escape}');
  expect(onDone).toHaveBeenCalledTimes(1);
});

it('asks anew when somebody else sits down, not when the record is closed meanwhile', () => {
  as('receptionist');
  const pane = (row: typeof OPEN) => <EditPane definition={dutyDefinition} row={row} onDone={() => undefined} />;
  const actor = vi.mocked(useDesk)();
  vi.mocked(useDesk).mockReturnValue(actor);
  const { rerender } = render(pane(OPEN));
  rerender(pane(CLOSED));
  expect(screen.queryByRole('form')).not.toBeNull();
  as('reader', 'p2');
  rerender(pane(CLOSED));
  expect(screen.queryByRole('form')).toBeNull();
});
