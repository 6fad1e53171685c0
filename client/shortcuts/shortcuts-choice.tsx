import { createContext, type ReactNode, use, useState } from 'react';
import { storedChoice } from '../preferences/stored-choice.ts';

const stored = storedChoice('causeway.shortcuts', ['on', 'off']);

type ShortcutsChoice = {
  /** Whether single keys do something (WCAG 2.1.4 asks for a way to turn that off). */
  on: boolean;
  setOn: (on: boolean) => void;
  /** The list of shortcuts is open. */
  help: boolean;
  setHelp: (open: boolean) => void;
};

const Context = createContext<ShortcutsChoice>({
  on: true,
  setOn: () => {},
  help: false,
  setHelp: () => {},
});

/** Remembers whether shortcuts of single keys are on. */
export function ShortcutsChoiceProvider({ children }: { children: ReactNode }) {
  const [on, setOn] = useState(() => stored.read() !== 'off');
  const [help, setHelp] = useState(false);
  const choose = (next: boolean) => {
    stored.write(next ? 'on' : 'off');
    setOn(next);
  };
  return <Context value={{ on, setOn: choose, help, setHelp }}>{children}</Context>;
}

export function useShortcutsChoice(): ShortcutsChoice {
  return use(Context);
}

export function useShortcutsOn(): boolean {
  return use(Context).on;
}
