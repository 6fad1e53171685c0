import { ConfigProvider } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { useAntdLocale } from '../i18n/use-antd-locale.ts';
import { useColorMode } from './color-mode.tsx';
import { antdTheme } from './theme.ts';

/** Gives Ant Design the chosen language and colours. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { dark } = useColorMode();
  const { language } = useLanguage();
  const locale = useAntdLocale(language);
  const theme = useMemo(() => antdTheme(dark), [dark]);
  return (
    // Two Chinese characters of a button's name stay one word: it is a name, for screen readers too.
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={locale}>
      {children}
    </ConfigProvider>
  );
}
