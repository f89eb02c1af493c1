/** The drawing is fetched and tried while the numbers are still being counted: all of it at the first chart would hold the window. */
import { useEffect } from 'react';
import { nextFrame } from './next-frame';

/** A page that will have charts asks for the drawing early. */
export function useDrawingEarly(): void {
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      // Where it cannot be had, the chart says so.
      fetchAndWarm(() => left).catch(() => undefined);
    }, SETTLED_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
}

/** The page itself is shown first. */
const SETTLED_MS = 120;

/** Once is enough while the window lives. */
let warm = false;

async function fetchAndWarm(isLeft: () => boolean): Promise<void> {
  await import('./draw');
  if (warm) return;
  warm = true;
  const { warmSteps } = await import('./warm');
  for (const step of warmSteps()) {
    if (isLeft()) return;
    await new Promise<void>((done) => nextFrame(done));
    step();
  }
}
