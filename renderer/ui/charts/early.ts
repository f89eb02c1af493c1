/** The drawing is fetched while the numbers are still being counted: both at once would hold the window. */
import { useEffect } from 'react';

/** A page that will have charts asks for the drawing early. */
export function useDrawingEarly(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Where it cannot be had, the chart says so.
      import('./draw').catch(() => undefined);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** The page itself is shown first. */
const SETTLED_MS = 120;
