/** The way elsewhere from outside of a page, as from the rail and the box of commands: a form that is being left goes first. */
import { afterLeaving } from '@renderer/stores/leaving';
import { useCallback } from 'react';
import { useLocation } from 'wouter';

/** Goes to a path at once, or right after the form that is being left. */
export function useGo(): (path: string) => void {
  const [, go] = useLocation();
  return useCallback((path) => afterLeaving(() => go(path)), [go]);
}
