import { ConfigProvider } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { useAntdLocale } from '../i18n/use-antd-locale.ts';
import { useColorMode } from './color-mode.tsx';
import { mediaHook } from './media-hook.ts';
import { antdTheme } from './theme.ts';

/** What is not to be seen moving must not be waited for either: the library would, before it shows or takes away a dialog. */
const useStill = mediaHook('(prefers-reduced-motion: reduce)');

/** Gives Ant Design the chosen language and colours. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { dark } = useColorMode();
  const { language } = useLanguage();
  const locale = useAntdLocale(language);
  const still = useStill();
  const theme = useMemo(() => antdTheme({ dark, still }), [dark, still]);
  return (
    // Two Chinese characters of a button's name stay one word: it is a name, for screen readers too.
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={locale}>
      {children}
    </ConfigProvider>
  );
}
