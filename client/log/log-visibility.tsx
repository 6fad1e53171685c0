import { createContext, type ReactNode, use, useState } from 'react';
import { storedChoice } from '../preferences/stored-choice.ts';

const stored = storedChoice('causeway.live-log', ['open', 'closed']);

type LogVisibility = { open: boolean; setOpen: (open: boolean) => void };

const Context = createContext<LogVisibility>({ open: false, setOpen: () => {} });

/** Remembers whether the live log is open; at first it is where there is room for it. */
export function LogVisibilityProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(() => {
    const choice = stored.read();
    return choice === null ? window.innerWidth > 760 : choice === 'open';
  });
  const choose = (next: boolean) => {
    stored.write(next ? 'open' : 'closed');
    setOpen(next);
  };
  return <Context value={{ open, setOpen: choose }}>{children}</Context>;
}

export function useLogVisibility(): LogVisibility {
  return use(Context);
}
