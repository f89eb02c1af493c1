/** Who leaves a form by Esc and is quick to go elsewhere by the rail gets there: the form's own way back comes first. */
import { afterLeaving, leaving } from '@renderer/stores/leaving';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { RailLink } from './rail-link';

afterEach(cleanup);

function shown() {
  const { hook, history, navigate } = memoryLocation({ path: '/r/duty/new', record: true });
  render(
    <Router hook={hook}>
      <RailLink path="/r/keys" on={false} hint="钥匙">
        钥匙
      </RailLink>
    </Router>,
  );
  return { history, navigate };
}

it('the rail leads on at once while no form is being left', () => {
  const { history } = shown();
  fireEvent.click(screen.getByRole('link', { name: '钥匙' }));
  expect(history).toEqual(['/r/duty/new', '/r/keys']);
});

it('the rail waits for the form that is being left: its way back does not take the place away again', async () => {
  const { history, navigate } = shown();
  let kept = (): void => undefined;
  leaving(new Promise<void>((done) => (kept = done)).then(() => navigate('/r/duty')));
  fireEvent.click(screen.getByRole('link', { name: '钥匙' }));
  expect(history).toEqual(['/r/duty/new']);
  await act(async () => {
    kept();
    await new Promise<void>((done) => afterLeaving(() => setTimeout(done, 0)));
  });
  expect(history).toEqual(['/r/duty/new', '/r/duty', '/r/keys']);
});
