import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FreshStart } from './fresh-start';

afterEach(cleanup);

it('leaves Esc to the input method while it composes', () => {
  render(<FreshStart found={{ files: [], snapshots: [] } as never} onFresh={() => undefined} />);
  fireEvent.click(screen.getByRole('button'));
  const box = screen.getByRole('textbox');
  fireEvent.keyDown(box, { key: 'Escape', isComposing: true });
  expect(screen.queryByRole('textbox')).toBe(box);
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(screen.queryByRole('textbox')).toBeNull();
});
