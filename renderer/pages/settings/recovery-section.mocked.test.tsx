/** A new recovery code that could not be made, or not be kept, is said, and can be tried again. */
import { deskbook } from '@renderer/db/database';
import { useDesk } from '@renderer/desk/desk-context';
import { newCode } from '@renderer/desk/recovery';
import { refuse } from '@shared/base/result';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RecoverySection } from './recovery-section';

vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn() }));
vi.mock('@renderer/desk/recovery', async (original) => ({ ...(await original<object>()), newCode: vi.fn() }));
vi.mock('./setting-frame', () => ({ Changes: () => null }));

afterEach(cleanup);

const CODE = 'K7QM-3FXD-AAAA-BBBB-CCCC-DDDD';

const READ = { keys: [], shut: false };

it.each([
  ['the keys are shut', true, async () => ({ kept: true }), /读不出来/, async () => ({ ...READ, shut: true })],
  ['the keys cannot be read', true, async () => ({ kept: true }), /读不出来/, () => Promise.reject(new Error('x'))],
  ['making it fails', true, async () => ({ kept: true }), /没有做完/],
  ['the key is not kept', false, async () => ({ kept: false, reason: 'disk-full' }), /登录钥匙没有存住/],
  ['keeping the key breaks', false, () => Promise.reject(new Error('x')), /没有保存/],
])('%s', async (_what, breaks, keep, said, read = async () => READ) => {
  const db = deskbook(`recovery-section-${_what}`);
  const logError = vi.fn();
  const run = vi.fn(async () => refuse('right.action'));
  const desk = { db, run, host: { deskKeys: { keep, read }, logError } };
  const rest = {
    site: { letterhead: '', name: '' },
    staff: [],
    actor: { id: 'p1', name: '王敏', role: 'manager' },
    now: () => '2026-11-21T14:05:00+08:00',
  };
  vi.mocked(useDesk).mockReturnValue({ ...desk, ...rest } as unknown as ReturnType<typeof useDesk>);
  vi.mocked(newCode).mockImplementation(async () => {
    if (breaks) throw new Error('no memory');
    return { code: CODE, key: 'ab', recovery: { made: '2026-11-21T14:05:00+08:00' } } as never;
  });
  const user = userEvent.setup();
  render(<RecoverySection />);
  await user.click(await screen.findByRole('button', { name: /恢复码/ }));
  if (!breaks) {
    await user.type(await screen.findByRole('textbox'), CODE.slice(-4));
    await user.keyboard('{Enter}');
  }
  await screen.findByText(said);
  expect(run).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.getAllByRole<HTMLButtonElement>('button').filter(({ disabled }) => disabled)).toEqual([]));
  await db.delete();
});
