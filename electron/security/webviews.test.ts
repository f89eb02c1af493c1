import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { refuseWebviews } from './webviews';

it('attaches none, whatever it would show', () => {
  const contents = new EventEmitter();
  refuseWebviews(contents as unknown as WebContents);
  let prevented = 0;
  const event = { preventDefault: () => (prevented += 1) };
  contents.emit('will-attach-webview', event, {}, { src: 'app://local/index.html' });
  contents.emit('will-attach-webview', event, { nodeIntegration: true }, { src: 'https://example.invalid/' });
  expect(prevented).toBe(2);
});
