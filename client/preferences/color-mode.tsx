import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { mediaHook } from './media-hook.ts';
import { storedChoice } from './stored-choice.ts';

/** `system` follows the operating system, also when it changes. */
const colorModes = ['system', 'light', 'dark'] as const;
export type ColorMode = (typeof colorModes)[number];

const stored = storedChoice('causeway.color-mode', colorModes);
const useSystemIsDark = mediaHook('(prefers-color-scheme: dark)');

type ColorModeChoice = { mode: ColorMode; dark: boolean; setMode: (mode: ColorMode) => void };

const Context = createContext<ColorModeChoice>({ mode: 'system', dark: false, setMode: () => {} });

export function ColorModeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<ColorMode>(() => stored.read() ?? 'system');
  const system = useSystemIsDark();
  const dark = mode === 'system' ? system : mode === 'dark';

  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);

  const choose = (next: ColorMode) => {
    stored.write(next);
    setMode(next);
  };
  return <Context value={{ mode, dark, setMode: choose }}>{children}</Context>;
}

/** The chosen mode, and whether the page is dark now. */
export function useColorMode(): ColorModeChoice {
  return use(Context);
}
