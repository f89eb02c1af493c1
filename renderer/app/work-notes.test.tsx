/** Long work whose page was left: told at the foot, with a way to it, until it was seen. */
import { useLongWorks } from '@renderer/stores/long-work';
import { useLongWork } from '@renderer/ui/long-work';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { WorkNotes } from './work-notes';

let finish: () => void = () => undefined;

function Page() {
  const { busy, came, start, say } = useLongWork('/safety');
  const work = async ({ tell }: { readonly tell: (done: number, all: number) => void }): Promise<void> => {
    tell(1, 3);
    await new Promise<void>((done) => {
      finish = done;
    });
    say({ tone: 'done', text: '快照做好了' });
  };
  return (
    <main>
      <button type="button" onClick={() => void start('正在做快照', work, true)}>
        做快照
      </button>
      {busy && <p>{busy.title}</p>}
      {came && <p>{came.text}</p>}
    </main>
  );
}

afterEach(() => {
  cleanup();
  useLongWorks.setState({ pages: {} });
});

it('tells how far it is, what came of it, and leads to its page', async () => {
  const { hook, navigate } = memoryLocation({ path: '/safety' });
  render(
    <Router hook={hook}>
      <Route path="/safety" component={Page} />
      <footer>
        <WorkNotes />
      </footer>
    </Router>,
  );
  const foot = screen.getByRole('contentinfo');
  fireEvent.click(screen.getByRole('button', { name: '做快照' }));
  expect(screen.getByText('正在做快照')).toBeTruthy();
  expect(foot.textContent).toBe('');
  act(() => navigate('/today'));
  expect(foot.textContent).toContain('正在做快照 33%');
  await act(async () => finish());
  expect(foot.textContent).toContain('快照做好了');
  fireEvent.click(screen.getByRole('button', { name: /快照做好了/ }));
  expect(screen.getByRole('main').textContent).toContain('快照做好了');
  expect(foot.textContent).toBe('');
  act(() => navigate('/today'));
  expect(foot.textContent).toBe('');
});
