import { Button } from 'antd';
import { useLanguage } from '../i18n/language.tsx';

/** Switches between the two languages; it carries the name of the other one in that one's own script. */
export function LanguageButton() {
  const { language, messages, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const { otherLanguage, switchLanguage } = messages.header;
  return (
    <Button type="text" title={switchLanguage} lang={other} onClick={() => setLanguage(other)}>
      {otherLanguage}
    </Button>
  );
}
