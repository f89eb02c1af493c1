/** Wraps the program in the look and the language of antd. */
import { useLanguage } from '@renderer/i18n/use-text';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { deskTheme } from './theme';

/** Theme and locale; stands once, around everything that has parts of antd: that is after the sign-in, which opens without waiting for them. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={deskTheme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
