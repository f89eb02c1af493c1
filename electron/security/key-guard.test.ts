import { describe, expect, it } from 'vitest';
import { keyGuard } from './key-guard';

function storage(available: boolean, backend: 'basic_text' | 'gnome_libsecret' | 'unknown') {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(`sealed ${text}`),
    decryptStringAsync: async (sealed: Buffer) => ({ shouldReEncrypt: false, result: sealed.toString().replace('sealed ', '') }),
  };
}

describe('the keeping of the operating system', () => {
  it.each([
    ['Windows', 'win32', true, 'unknown', 'sealed key'],
    ['Windows without it', 'win32', false, 'unknown', undefined],
    ['Linux with a keyring', 'linux', true, 'gnome_libsecret', 'sealed key'],
    ['Linux without one: a fixed password hides nothing', 'linux', true, 'basic_text', undefined],
    ['Linux before it is known', 'linux', true, 'unknown', undefined],
  ] as const)('%s', async (_title, platform, available, backend, sealed) => {
    expect((await keyGuard(storage(available, backend), platform).seal('key'))?.toString()).toBe(sealed);
  });

  it('opens what it sealed', async () => {
    const guard = keyGuard(storage(true, 'gnome_libsecret'), 'linux');
    expect(await guard.open((await guard.seal('key')) ?? Buffer.alloc(0))).toEqual({ text: 'key', stale: false });
  });
});
