/** The look of every page, from the first one on. */
import { useLanguage } from '@renderer/i18n/use-text';
import { useEffect } from 'react';
import './styles/tokens.css';
import './styles/base.css';

/** Keeps the page's `lang`; to be called once, around everything. */
export function usePageLook(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
}
