/** How high a list to choose from may be, so that it fits above or below its control also in a low or zoomed window. */
import { pageZoom } from '@renderer/stores/preferences';

/** px: eight options. */
const USUAL = 256;
/** Part of the window. */
const MOST = 0.4;

export function listHeight(): number {
  return Math.min(USUAL, Math.floor((window.innerHeight / pageZoom()) * MOST));
}
