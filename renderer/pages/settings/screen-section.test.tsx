import { usePreferences } from '@renderer/stores/preferences';
import { usePageLook } from '@renderer/ui/page-look';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ScreenSection } from './screen-section';

function Page() {
  usePageLook();
  return <ScreenSection />;
}

afterEach(() => {
  cleanup();
  act(() => {
    usePreferences.setState({ language: 'zh', density: 'comfortable', zoom: 100 });
  });
});

describe('the look of the page', () => {
  it('follows what is chosen in the settings, at once', async () => {
    const user = userEvent.setup();
    render(<Page />);
    const page = document.documentElement;
    expect([page.lang, page.dataset['density'], page.style.getPropertyValue('--zoom')]).toEqual(['zh-CN', 'comfortable', '1']);
    await user.selectOptions(screen.getByLabelText('大小'), '125%');
    await user.selectOptions(screen.getByLabelText('行距'), '紧凑');
    await user.selectOptions(screen.getByLabelText('语言'), 'English');
    expect([page.lang, page.dataset['density'], page.style.getPropertyValue('--zoom')]).toEqual(['en', 'compact', '1.25']);
  });

  it('is kept on this computer', () => {
    usePreferences.getState().setZoom(150);
    expect(JSON.parse(localStorage.getItem('deskbook.preferences') ?? '{}')).toMatchObject({ state: { zoom: 150 } });
  });
});
