/** Wraps the program in the look and the language of antd. */
import { useLanguage } from '@renderer/i18n/use-text';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import './styles/tokens.css';
import './styles/base.css';
import { deskTheme } from './theme';

/** Theme, locale and the page's `lang`; stands once, around everything. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider theme={deskTheme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
