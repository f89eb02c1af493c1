import type { Host } from '@renderer/host/host';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from './boundary';

function Faulty(): never {
  throw new TypeError('何女士 13922886617');
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the boundary', () => {
  it('shows a sentence, logs no personal data, and tries again at another place', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const logged: string[] = [];
    const host = { logError: (message: string) => void logged.push(message) } as unknown as Host;
    const at = (place: string, broken: boolean) => (
      <Boundary host={host} place={place}>
        {broken ? <Faulty /> : <p>值班记录</p>}
      </Boundary>
    );
    const { rerender } = render(at('/a', true));
    expect(screen.getByRole('alert').textContent).toContain('草稿都在');
    expect(logged.join('\n')).toContain('TypeError');
    expect(logged.join('\n')).not.toMatch(/何女士|13922886617/);
    rerender(at('/a', false));
    expect(screen.queryByText('值班记录')).toBeNull();
    rerender(at('/b', false));
    expect(screen.getByText('值班记录')).toBeTruthy();
  });
});
