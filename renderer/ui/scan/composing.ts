/** Waits until an input method has let go of a field: what it composes is written there after the key that ended it. */

/** It lets go within this time; after it the field is left for a moment, which ends every composition, ms. */
const LETS_GO = 150;

let composing = false;

/** Knows from now on whether something is being composed, until the function it answers is called. */
export function watchComposing(): () => void {
  const begin = (): void => {
    composing = true;
  };
  const end = (): void => {
    composing = false;
  };
  window.addEventListener('compositionstart', begin, true);
  window.addEventListener('compositionend', end, true);
  return () => {
    window.removeEventListener('compositionstart', begin, true);
    window.removeEventListener('compositionend', end, true);
    composing = false;
  };
}

/** Runs at once when nothing is composed, else after the composition and what it wrote. */
export function afterComposing(run: () => void): void {
  if (!composing) return run();
  const done = (): void => {
    clearTimeout(timer);
    window.removeEventListener('compositionend', done);
    setTimeout(run);
  };
  const timer = setTimeout(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) {
      activeElement.blur();
      activeElement.focus();
    }
    done();
  }, LETS_GO);
  window.addEventListener('compositionend', done);
}
