/** Esc leads back from the pages that are no place of the rail: whoever came by a link or a command goes back to where that was. */
import { isComposing, isWriting } from '@renderer/ui/keys';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { pages } from './pages';

const beside = pages.filter(({ place }) => place === 'hidden').map(({ path }) => path);

export function useWayBack(): void {
  const [path] = useLocation();
  const isBeside = beside.some((each) => path === each || path.startsWith(`${each}/`));
  useEffect(() => {
    if (!isBeside) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event) || isKept(event.target)) return;
      if (document.querySelector('dialog[open], [aria-modal="true"], .frame-main [aria-expanded="true"]') !== null) return;
      event.preventDefault();
      history.back();
    };
    // Behind everything on the page, which listens at the document: whatever is open there closes first.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isBeside]);
}

/** A text that is being written is not left by accident. */
function isKept(target: EventTarget | null): boolean {
  return isWriting(target) && !(target instanceof HTMLInputElement && target.value === '');
}
