import { refuse } from '@shared/base/result';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Data, Fields } from '@shared/registers/contract/fields';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleContext } from '../testing/sample-context';
import { CommandPanel } from './command-panel';

const fields: Fields = {
  whom: { kind: 'text', label: text('催了谁', 'Whom'), ...INNER, need: true },
  answer: { kind: 'text', label: text('答复', 'Answer'), ...INNER },
};
const done = vi.fn();
const cancel = vi.fn();

function show(
  send: (data: Data) => ReturnType<typeof refuse> | { readonly ok: true; readonly value: null },
  initial: Data = { whom: '', answer: '' },
) {
  const onSubmit = vi.fn(async (data: Data) => send(data));
  render(
    <CommandPanel
      subject={{ row: { id: 'r1', register: 'requests' }, act: 'urge' }}
      verb="催办"
      fields={fields}
      initial={initial}
      context={sampleContext}
      follow={(name, value) => (name === 'whom' && value === '李' ? { answer: '在路上' } : {})}
      onSubmit={onSubmit}
      onDone={done}
      onCancel={cancel}
    />,
  );
  return { user: userEvent.setup(), onSubmit };
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('a panel of a command', () => {
  it('begins at what must be filled, follows, and sends once with Ctrl+Enter', async () => {
    const { user, onSubmit } = show(() => ({ ok: true, value: null }));
    expect(screen.getByLabelText(/催了谁/)).toBe(document.activeElement);
    await user.keyboard('李{Control>}{Enter}{Enter}{/Control}');
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(onSubmit.mock.calls).toEqual([[{ whom: '李', answer: '在路上' }]]);
  });

  it('does not send what is missing, and says so at its field', async () => {
    const { user, onSubmit } = show(() => ({ ok: true, value: null }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe('这里要填');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('shows a refusal at the field it names and keeps what was typed', async () => {
    const { user } = show(() => refuse('urge.closed', 'answer', { no: 'BX-1' }), { whom: '李师傅', answer: '马上' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe('BX-1 已经办完，不用催');
    expect(screen.getByLabelText<HTMLInputElement>(/答复/)).toBe(document.activeElement);
    expect(screen.getByLabelText<HTMLInputElement>(/催了谁/).value).toBe('李师傅');
    expect(done).not.toHaveBeenCalled();
  });

  it('goes back with Esc', async () => {
    const { user } = show(() => ({ ok: true, value: null }));
    await user.keyboard('{Escape}');
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
