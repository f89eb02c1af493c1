/** Work that may wait until the window has painted. */

/** After the next frame; a window that nobody sees paints nothing and does not wait. */
export function nextFrame(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
