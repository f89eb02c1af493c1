/** 多台前台 says of what came from a newer program that it waits, for as long as it does. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { useDesk } from '@renderer/desk/desk-context';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DesksPage } from './desks-page';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn(), useFieldContext: vi.fn() }));

afterEach(cleanup);

it('says how many records of a newer program wait, also on a later day, and stops when they are shown', async () => {
  const db: Deskbook = deskbook(`test-${crypto.randomUUID()}`);
  await db.open();
  const desk = { db, site: { id: 'S1', desk: 'B', name: '' }, actor: { id: 'x', name: '陈建国', role: 'manager' }, demo: false, host: {} };
  vi.mocked(useDesk).mockReturnValue(desk as unknown as ReturnType<typeof useDesk>);
  render(<DesksPage />);
  await screen.findByText('还没有和别的台交换过');
  expect(screen.queryByText(/程序比本台新/)).toBeNull();
  await act(() => db.merging.put({ key: 'newer:R1' }));
  expect(await screen.findByText('另一台的程序比本台新：它写的 1 条记录已收下，本台升级后显示')).toBeTruthy();
  await act(() => db.merging.delete('newer:R1'));
  await vi.waitFor(() => expect(screen.queryByText(/程序比本台新/)).toBeNull());
});
