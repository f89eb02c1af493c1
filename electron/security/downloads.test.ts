import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { refuseDownloads } from './downloads';

it('begins none', () => {
  const session = new EventEmitter();
  refuseDownloads(session as unknown as Session);
  let prevented = false;
  session.emit('will-download', { preventDefault: () => (prevented = true) });
  expect(prevented).toBe(true);
});
