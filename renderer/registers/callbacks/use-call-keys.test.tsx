import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CallKeys, useCallKeys } from './use-call-keys';

const keys = {
  satisfaction: vi.fn<CallKeys['satisfaction']>(),
  letter: vi.fn<CallKeys['letter']>((letter) => letter === 'N'),
  save: vi.fn<CallKeys['save']>(),
  addOpinion: vi.fn<CallKeys['addOpinion']>(),
  toRequest: vi.fn<CallKeys['toRequest']>(),
  leave: vi.fn<CallKeys['leave']>(),
};

function Panel({ enabled = true }: { readonly enabled?: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  useCallKeys(root, keys, enabled);
  return (
    <div ref={root} tabIndex={-1} data-testid="panel">
      <textarea aria-label="建议" />
      <div role="radiogroup" aria-label="态度">
        <button type="button">好</button>
      </div>
      <button type="button">打印</button>
    </div>
  );
}

function press(at: Element, init: object): boolean {
  return fireEvent.keyDown(at, init);
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('keys of the call panel', () => {
  it('digits answer and letters act outside of text, and only those that mean something are taken', () => {
    render(<Panel />);
    const panel = screen.getByTestId('panel');
    press(panel, { key: '2' });
    expect(press(panel, { key: 'n' })).toBe(false);
    expect(press(screen.getByText('打印'), { key: 'q' })).toBe(true);
    press(panel, { key: '6' });
    expect(keys.satisfaction.mock.calls).toEqual([[2]]);
    expect(keys.letter.mock.calls).toEqual([['N'], ['Q'], ['6']]);
  });

  it.each(['建议', '态度'])('leaves digits and letters to %s', (label) => {
    render(<Panel />);
    const place = screen.getByLabelText(label);
    press(place, { key: '2' });
    press(place, { key: 'n' });
    expect(keys.satisfaction).not.toHaveBeenCalled();
    expect(keys.letter).not.toHaveBeenCalled();
  });

  it('saves and adds opinions from inside a text too', () => {
    render(<Panel />);
    const text = screen.getByLabelText('建议');
    press(text, { key: 'Enter', ctrlKey: true });
    press(text, { key: 'r', code: 'KeyR', altKey: true });
    press(text, { key: 'a', code: 'KeyA', altKey: true });
    expect([keys.save, keys.toRequest, keys.addOpinion].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('never during composition, and not while switched off', () => {
    const { rerender } = render(<Panel />);
    press(screen.getByLabelText('建议'), { key: 'Enter', ctrlKey: true, isComposing: true });
    press(screen.getByTestId('panel'), { key: '1', keyCode: 229 });
    rerender(<Panel enabled={false} />);
    press(screen.getByTestId('panel'), { key: '1' });
    expect(keys.save).not.toHaveBeenCalled();
    expect(keys.satisfaction).not.toHaveBeenCalled();
  });

  it('Esc leaves the text first, then the panel', () => {
    render(<Panel />);
    const text = screen.getByLabelText('建议');
    text.focus();
    press(text, { key: 'Escape' });
    expect(keys.leave).not.toHaveBeenCalled();
    const panel = screen.getByTestId('panel');
    expect(document.activeElement).toBe(panel);
    press(panel, { key: 'Escape' });
    expect(keys.leave).toHaveBeenCalledTimes(1);
  });
});
