/** Whether the window is so narrow, as with a zoomed page, that the rail shows icons only whatever the person likes. */
import { useSyncExternalStore } from 'react';

const TIGHT = '(max-width: 1100px)';

export function useTight(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(TIGHT).matches);
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(TIGHT);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
