/** A scan whose look-up fails says so (BY-8): whoever scans looks at the parcel, not at the screen, and takes silence for done. */
import type * as Codes from '@renderer/db/find-code';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { useScanned } from '@renderer/stores/scanned';
import type { ScanEars } from '@renderer/ui/scan/listener';
import { EyesContext } from '@renderer/ui/seen';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ScanStrip } from './scan-strip';
import { useScans } from './use-scans';

const desk = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('@renderer/desk/desk-context', () => ({ useDesk: () => desk.current }));
const ears = vi.hoisted(() => ({ current: null as ScanEars | null }));
vi.mock('@renderer/ui/scan/use-scanner', async (original) => ({
  ...(await original<object>()),
  useScanner: (next: ScanEars) => {
    ears.current = next;
  },
}));

const lookUp = vi.hoisted(() => ({ fails: false }));
vi.mock('@renderer/db/find-code', async (original) => {
  const real = await original<typeof Codes>();
  const findCode: typeof real.findCode = (...asked) =>
    lookUp.fails ? Promise.reject(new Error('the disk does not answer')) : real.findCode(...asked);
  return { ...real, findCode };
});

let test: TestDesk;

beforeEach(async () => {
  test = await testDesk();
  desk.current = {
    db: test.db,
    actor: { id: 'a', name: '王敏', role: 'receptionist' },
    now: () => '2026-11-21T09:00:00+08:00',
    run: vi.fn(),
    press: vi.fn(),
  };
});
afterEach(() => {
  cleanup();
  lookUp.fails = false;
  useScanned.setState({ heard: null, handed: null });
});

function Scanning() {
  useScans(() => undefined);
  return <ScanStrip />;
}

it('says that a code could not be looked up, and what was scanned after it is looked up again', async () => {
  render(
    <EyesContext value={{ role: 'receptionist', level: 'usual' }}>
      <Scanning />
    </EyesContext>,
  );
  lookUp.fails = true;
  await act(async () => ears.current?.onScan('SF1234567890123', 'none'));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('SF1234567890123 没有查成，这次扫码没有动任何记录');
  expect(told.textContent).not.toContain('登记到件');
  await userEvent.click(screen.getByRole('button', { name: '不用了' }));
  expect(screen.queryByRole('alert')).toBeNull();
  lookUp.fails = false;
  await act(async () => ears.current?.onScan('SF1234567890123', 'text'));
  await waitFor(() => expect(useScanned.getState().heard?.meanings).not.toBeNull());
  expect(screen.queryByText(/没有查成/)).toBeNull();
});
