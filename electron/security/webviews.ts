/** A `<webview>` would be a second page with preferences of its own: none is ever attached. */
import type { WebContents } from 'electron';

export function refuseWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
