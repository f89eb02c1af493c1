import { afterEach, expect, it, vi } from 'vitest';
import { becomeWriter } from './writer-lock';

afterEach(() => vi.unstubAllGlobals());

it('asks again after the browser refused, and then keeps the right', async () => {
  const request = vi.fn<(name: string, held: () => Promise<void>) => Promise<void>>();
  request.mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
  request.mockImplementation((_name, held) => held());
  vi.stubGlobal('navigator', { locks: { request } });
  await expect(becomeWriter('deskbook')).rejects.toThrow('no');
  await becomeWriter('deskbook');
  await becomeWriter('deskbook');
  expect(request.mock.calls.map(([name]) => name)).toEqual(['deskbook:writer', 'deskbook:writer']);
});
