/** Loads what comes after the sign-in while somebody picks a name and writes a PIN, so that nobody waits for it then. */
import { idle } from '@renderer/desk/when-idle';
import { type ComponentType, lazy, useEffect, useState } from 'react';
import type { InsideProps } from './inside';

let kept: ComponentType<InsideProps> | null = null;

async function loadInside(): Promise<{ readonly default: ComponentType<InsideProps> }> {
  const { Inside } = await import('./inside');
  kept = Inside;
  return { default: Inside };
}

const Waiting = lazy(loadInside);

/** Stands at once where it was loaded before; else it suspends. */
export function InsideLater(props: InsideProps) {
  const [Shown] = useState<ComponentType<InsideProps>>(() => kept ?? Waiting);
  return <Shown {...props} />;
}

/** One at a time, so that a key pressed meanwhile is drawn in between. */
const NEXT: readonly (() => Promise<unknown>)[] = [
  () => import('@renderer/desk/desk-road'),
  () => import('@renderer/print-jobs/use-print'),
  loadInside,
  () => import('../pages/today/today-page'),
  () => import('../pages/register/register-page'),
];

/** Loads all of it when the window has nothing else to do. What fails now is loaded when it is needed, and says so then. */
export function usePreparedInside(): void {
  useEffect(() => {
    let left = false;
    const load = async (): Promise<void> => {
      for (const next of NEXT) {
        await idle();
        if (left) return;
        await next().catch(() => undefined);
      }
    };
    void load();
    return () => {
      left = true;
    };
  }, []);
}
