import { useLocation } from 'wouter';
import { useLanguage } from '../i18n/language.tsx';
import { useLogVisibility } from '../log/log-visibility.tsx';
import { pageList } from '../navigation/page-list.ts';
import { useColorMode } from '../preferences/color-mode.tsx';
import { useShortcutsChoice } from '../shortcuts/shortcuts-choice.tsx';
import type { Action } from './match-actions.ts';

/** Everything that the search can open or do besides what the server finds. */
export function useActions(): readonly Action[] {
  const [, navigate] = useLocation();
  const { language, setLanguage } = useLanguage();
  const { setMode } = useColorMode();
  const { open: logOpen, setOpen: setLogOpen } = useLogVisibility();
  const { setHelp } = useShortcutsChoice();
  return [
    ...pageList.map(({ name, href }) => ({
      id: name,
      name: ({ nav, search }: Parameters<Action['name']>[0]) => search.goTo(nav[name]),
      run: () => navigate(href),
    })),
    { id: 'import', name: ({ search }) => search.do.import, run: () => navigate('/data') },
    { id: 'new-graph', name: ({ search }) => search.do.newGraph, run: () => navigate('/graphs?new') },
    {
      id: 'language',
      name: ({ search }) => search.do.language,
      run: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    { id: 'light', name: ({ search }) => search.do.light, run: () => setMode('light') },
    { id: 'dark', name: ({ search }) => search.do.dark, run: () => setMode('dark') },
    { id: 'log', name: ({ search }) => search.do.log, run: () => setLogOpen(!logOpen) },
    { id: 'shortcuts', name: ({ search }) => search.do.shortcuts, run: () => setHelp(true) },
  ];
}
