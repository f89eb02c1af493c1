/**
 * Esc leads back from the pages that are no place of the rail: whoever came by a link or a command goes back to where that was, and whoever began
 * there, as by a bookmark of the browser, to the first page of all. Never out of the program.
 */
import { isComposing, isCovered, isWriting } from '@renderer/ui/keys';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { pages } from './pages';

const beside = pages.filter(({ place }) => place === 'hidden').map(({ path }) => path);
const FIRST = '/today';

export function useWayBack(): void {
  const [path, go] = useLocation();
  const isBeside = beside.some((each) => path === each || path.startsWith(`${each}/`));
  useEffect(() => {
    if (!isBeside) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || isKept(event.target)) return;
      if (isCovered() || document.querySelector('.frame-main [aria-expanded="true"]') !== null) return;
      event.preventDefault();
      if (window.navigation.canGoBack) history.back();
      else go(FIRST, { replace: true });
    };
    // Behind everything on the page, which listens at the document: whatever is open there closes first.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isBeside, go]);
}

/** A text that is being written is not left by accident. */
function isKept(target: EventTarget | null): boolean {
  return isWriting(target) && !(target instanceof HTMLInputElement && target.value === '');
}
