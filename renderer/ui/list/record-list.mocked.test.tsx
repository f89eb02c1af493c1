import type * as display from '@shared/registers/contract/display';
import { showValue } from '@shared/registers/contract/display';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ListHolder, stubLayout } from '../testing/list-holder';
import { dutyRow } from '../testing/sample-rows';

vi.mock('@shared/registers/contract/display', { spy: true });
const real = await vi.importActual<typeof display>('@shared/registers/contract/display');

beforeAll(stubLayout);
afterEach(cleanup);

it('draws only what changed: a record, not its neighbours, the clock or the way to it', async () => {
  const drawn: string[] = [];
  vi.mocked(showValue).mockImplementation((field, value, language) => {
    if (/^第 \d+ 件事$/.test(String(value))) drawn.push(String(value));
    return real.showValue(field, value, language);
  });
  const few = Array.from({ length: 6 }, (_, i) => dutyRow(i, { open: i === 3 ? 1 : 0, state: i === 3 ? 'pending' : 'done' }));
  const user = userEvent.setup();
  const { rerender } = render(<ListHolder rows={few} />);
  expect(drawn).toHaveLength(6);
  drawn.length = 0;
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect([screen.getAllByRole('row', { selected: true })[0]?.textContent?.includes('第 1 件事'), drawn]).toEqual([true, []]);
  rerender(<ListHolder rows={few.with(2, dutyRow(2, { rev: 2, open: 0, state: 'done', data: { content: '第 22 件事' } }))} />);
  expect(drawn).toEqual(['第 22 件事']);
  drawn.length = 0;
  const fresh = dutyRow(77, { open: 0, state: 'done' });
  rerender(<ListHolder rows={[fresh, ...few]} />);
  expect(new Set(drawn)).toEqual(new Set(['第 77 件事', '第 2 件事']));
  drawn.length = 0;
  rerender(<ListHolder rows={[fresh, ...few]} now="2026-11-21T14:06:00+08:00" />);
  expect(new Set(drawn)).toEqual(new Set(['第 3 件事']));
});
