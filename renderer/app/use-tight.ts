/** Whether the window is so narrow, as with a zoomed page, that the rail shows icons only whatever the person likes. */
import { pageZoom } from '@renderer/stores/preferences';
import { useSyncExternalStore } from 'react';

/** px of a window as it is drawn. */
const TIGHT = 1100;

export function useTight(): boolean {
  return useSyncExternalStore(subscribe, () => innerWidth / pageZoom() <= TIGHT);
}

function subscribe(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
