import type { Locale } from 'antd/es/locale';
import { useEffect, useState } from 'react';
import type { Language } from './language.tsx';

/** Ant Design's own texts. English is built in; Chinese is fetched when it is chosen. */
export function useAntdLocale(language: Language): Locale | undefined {
  const [chinese, setChinese] = useState<Locale>();

  useEffect(() => {
    if (language === 'zh') void import('antd/es/locale/zh_CN').then((module) => setChinese(module.default));
  }, [language]);

  return language === 'zh' ? chinese : undefined;
}
