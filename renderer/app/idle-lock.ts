/** Locks the desk after idle minutes (SEC-1). What is half-typed is a draft in the database and comes back after the PIN. */
import { useSession } from '@renderer/stores/session';
import { useEffect } from 'react';

const CHECK_MS = 5_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** `minutes` without a key, a click or a move of the mouse; 0 = never. */
export function useIdleLock(minutes: number): void {
  const lock = useSession((state) => state.lock);
  useEffect(() => {
    if (minutes <= 0) return;
    let last = performance.now();
    const alive = (): void => {
      last = performance.now();
    };
    for (const sign of SIGNS) document.addEventListener(sign, alive, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (performance.now() - last >= minutes * 60_000) lock();
    }, CHECK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes, lock]);
}
