import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UrgencyOffer } from './urgency-offer';

const accept = vi.fn();
const altJ = (more: object = {}): boolean => fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'j', altKey: true, ...more });

afterEach(() => {
  cleanup();
  accept.mockClear();
});

describe('words that suggest something urgent (IN-2)', () => {
  it('are offered with one key, also while an input method is off', () => {
    render(<UrgencyOffer text="厨房水管爆了一直在漏水" urgent={false} onAccept={accept} />);
    expect(screen.getByText('看起来是紧急事项：渗漏水/跑水')).toBeTruthy();
    altJ({ isComposing: true });
    expect(accept).not.toHaveBeenCalled();
    altJ();
    expect(accept.mock.calls).toEqual([['water']]);
  });

  it.each([
    ['once it is urgent', '水管爆了', true],
    ['for harmless words', '咨询停车费', false],
  ])('are not offered %s', (_when, text, urgent) => {
    const { container } = render(<UrgencyOffer text={text} urgent={urgent} onAccept={accept} />);
    altJ();
    expect(container.childElementCount).toBe(0);
    expect(accept).not.toHaveBeenCalled();
  });
});
