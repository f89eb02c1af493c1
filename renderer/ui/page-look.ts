/** The look of every page, from the first one on. */
import { useLanguage } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { useLayoutEffect } from 'react';
import './styles/tokens.css';
import './styles/base.css';

/** Keeps the page's `lang`, density and zoom; to be called once, around everything. */
export function usePageLook(): void {
  const language = useLanguage();
  const density = usePreferences((state) => state.density);
  const zoom = usePreferences((state) => state.zoom);
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language === 'zh' ? 'zh-CN' : 'en';
    page.dataset['density'] = density;
    page.style.setProperty('--zoom', String(zoom / 100));
    // What measured itself (lists, popups, charts) measures anew.
    window.dispatchEvent(new Event('resize'));
  }, [language, density, zoom]);
}
