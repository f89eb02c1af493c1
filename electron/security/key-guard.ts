/** What the operating system does for secrets (`safeStorage`): it seals for the signed-in user of this computer, or it honestly does not. */
import type { SafeStorage } from 'electron';

export interface KeyGuard {
  /** Null where the system has no keeping of its own, or none that hides anything (`basic_text` on Linux). */
  seal(text: string): Promise<Buffer | null>;
  /** `stale`: the system wants it sealed anew. @throws when it was sealed for another user or another computer, or is damaged */
  open(sealed: Buffer): Promise<{ readonly text: string; readonly stale: boolean }>;
}

type Storage = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'>;

/** Asked after the app is ready. The calls that wait are used: the others are gone in Electron 46. */
export function keyGuard(storage: Storage, platform: NodeJS.Platform): KeyGuard {
  const hides = async (): Promise<boolean> => {
    if (!(await storage.isAsyncEncryptionAvailable())) return false;
    return platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
  };
  return {
    seal: async (text) => ((await hides()) ? storage.encryptStringAsync(text) : null),
    open: async (sealed) => {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(sealed);
      return { text: result, stale: shouldReEncrypt };
    },
  };
}
