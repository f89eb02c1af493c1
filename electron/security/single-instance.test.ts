import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { isFirstInstance } from './single-instance';

function appThat(gotLock: boolean): App & EventEmitter {
  return Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => gotLock }) as unknown as App & EventEmitter;
}

function fakeWindow(minimized: boolean) {
  const done: string[] = [];
  const say = (what: string) => () => void done.push(what);
  const window = { isMinimized: () => minimized, restore: say('restore'), show: say('show'), focus: say('focus') };
  return { done, window: window as unknown as BrowserWindow };
}

describe('single instance', () => {
  it('lets the second one end', () => {
    const app = appThat(false);
    expect(isFirstInstance(app, () => null)).toBe(false);
    expect(app.listenerCount('second-instance')).toBe(0);
  });

  it.each([
    [true, ['restore', 'show', 'focus']],
    [false, ['show', 'focus']],
  ])('brings the first to the front (minimized: %s), and takes nothing from the second', (minimized, expected) => {
    const app = appThat(true);
    const { done, window } = fakeWindow(minimized);
    expect(isFirstInstance(app, () => window)).toBe(true);
    app.emit('second-instance', {}, ['deskbook', 'https://example.invalid/', '--inspect'], '/somewhere');
    expect(done).toEqual(expected);
  });

  it('waits for nothing while there is no window yet', () => {
    const app = appThat(true);
    isFirstInstance(app, () => null);
    expect(() => app.emit('second-instance', {}, [], '')).not.toThrow();
  });
});
