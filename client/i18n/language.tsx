import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { storedChoice } from '../preferences/stored-choice.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const dictionaries: Record<Language, Messages> = { zh, en };
const stored = storedChoice('causeway.language', languages);

type LanguageChoice = { language: Language; messages: Messages; setLanguage: (language: Language) => void };

const Context = createContext<LanguageChoice>({ language: 'en', messages: en, setLanguage: () => {} });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => stored.read() ?? systemLanguage());

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const choose = (next: Language) => {
    stored.write(next);
    setLanguage(next);
  };
  return (
    <Context value={{ language, messages: dictionaries[language], setLanguage: choose }}>{children}</Context>
  );
}

function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function useLanguage(): LanguageChoice {
  return use(Context);
}

/** The texts of the page in the chosen language. */
export function useMessages(): Messages {
  return use(Context).messages;
}
