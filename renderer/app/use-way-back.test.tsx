import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { useWayBack } from './use-way-back';

const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);

const came = (canGoBack: boolean) => vi.stubGlobal('navigation', { canGoBack });

beforeEach(() => void came(true));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  back.mockClear();
});

function at(path: string) {
  const { hook, history: been } = memoryLocation({ path, record: true });
  renderHook(() => useWayBack(), { wrapper: ({ children }) => <Router hook={hook}>{children}</Router> });
  return been;
}

it.each<[string, string, string, number]>([
  ['leads back from a page that is no place of the rail', '/drafts', '<button>x</button>', 1],
  ['leads back from one of its parts', '/unit/1-1-0101', '<button>x</button>', 1],
  ['stays on a page of the rail', '/statistics', '<button>x</button>', 0],
  ['stays where a box is open', '/drafts', '<dialog open></dialog><button>x</button>', 0],
  ['stays while a list is open', '/drafts', '<main class="frame-main"><i aria-expanded="true"></i></main><button>x</button>', 0],
  ['leads back from an empty field', '/unit', '<input>', 1],
  ['stays in a field that holds something', '/unit', '<input value="1-1">', 0],
])('Esc %s', (_what, path, html, times) => {
  document.body.innerHTML = html;
  at(path);
  act(() => void fireEvent.keyDown(document.querySelector('button, input') ?? document.body, { key: 'Escape' }));
  expect(back).toHaveBeenCalledTimes(times);
});

it('leaves Esc to what took it before', () => {
  document.body.innerHTML = '<button>x</button>';
  at('/drafts');
  const take = (event: KeyboardEvent): void => event.preventDefault();
  document.addEventListener('keydown', take);
  fireEvent.keyDown(document.querySelector('button') ?? document.body, { key: 'Escape' });
  document.removeEventListener('keydown', take);
  expect(back).not.toHaveBeenCalled();
});

it('leads to the first page, and not out of the program, from a page that was opened first', () => {
  came(false);
  document.body.innerHTML = '<button>x</button>';
  const been = at('/drafts');
  act(() => void fireEvent.keyDown(document.querySelector('button') ?? document.body, { key: 'Escape' }));
  expect(been).toEqual(['/today']);
  expect(back).not.toHaveBeenCalled();
});
