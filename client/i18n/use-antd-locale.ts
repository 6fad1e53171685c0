import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import { useEffect, useState } from 'react';
import type { Language } from './language.tsx';

/**
 * Ant Design's own texts. English is built in and always there: were there none at first, Ant Design would build the
 * whole page anew, and forget what is typed, when they come. Chinese is fetched when it is chosen.
 */
export function useAntdLocale(language: Language): Locale {
  const [chinese, setChinese] = useState<Locale>(english);

  useEffect(() => {
    if (language === 'zh') void import('antd/es/locale/zh_CN').then((module) => setChinese(module.default));
  }, [language]);

  return language === 'zh' ? chinese : english;
}
