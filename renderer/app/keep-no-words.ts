/** Chromium writes what stands in a page's fields into its session files, to restore a tab with it. What is typed here is kept by drafts alone (PRI-1). */

/** To be called once, when the page starts: of every field that is gone into, whoever made it, Chromium is told not to keep what is typed there. */
export function keepNoWords(view: Window): void {
  view.document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.autocomplete = 'off';
  });
}
