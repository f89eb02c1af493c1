import { useLine } from '@renderer/stores/line';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearFailures } from './hear-failures';
import { StumbleStrip } from './stumble-strip';

const named = (name: string): Error =>
  Object.assign(new Error('何女士 13922886617'), { name, stack: `${name}: 何女士\n    at save (x.js:1:2)` });

let view: EventTarget;
let logged: string[];

beforeEach(() => {
  view = new EventTarget();
  logged = [];
  useLine.getState().stumble(null);
  hearFailures(view as Window, { logError: (message) => void logged.push(message) });
});
afterEach(cleanup);

const rejected = (reason: unknown): boolean => view.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
const thrown = (error: unknown): boolean => view.dispatchEvent(Object.assign(new Event('error'), { error }));

describe('what breaks where nobody waits for it', () => {
  it.each<readonly [string, () => boolean, readonly string[], boolean]>([
    ['a rejection', () => rejected(named('TypeError')), ['nobody waited for: TypeError\n    at save (x.js:1:2)'], true],
    ['an exception', () => thrown(named('RangeError')), ['nobody waited for: RangeError\n    at save (x.js:1:2)'], true],
    ['a rejection with no error', () => rejected('何女士'), ['nobody waited for: string'], true],
    ['the layout taking two rounds', () => thrown(null), [], false],
    [
      'a database that is away, which has a line of its own',
      () => rejected(named('DatabaseClosedError')),
      ['nobody waited for: DatabaseClosedError\n    at save (x.js:1:2)'],
      false,
    ],
  ])('%s', (_what, breaks, lines, said) => {
    breaks();
    breaks();
    render(<StumbleStrip />);
    expect([logged, screen.queryByRole('alert') !== null]).toEqual([lines, said]);
  });

  it('is said until somebody has read it', () => {
    rejected(named('TypeError'));
    render(<StumbleStrip />);
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
