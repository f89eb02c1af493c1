/** There is one window, because one window writes. Whatever asks for another (`window.open`, `target=_blank`, Ctrl+click) gets none. */
import type { WebContents } from 'electron';

export function refuseNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
