import { createContext, type ReactNode, use, useState } from 'react';

type SearchOpening = { open: boolean; setOpen: (open: boolean) => void };

const Context = createContext<SearchOpening>({ open: false, setOpen: () => {} });

/** Whether the search stands open: the header and the keyboard open it. */
export function SearchOpeningProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return <Context value={{ open, setOpen }}>{children}</Context>;
}

export function useSearchOpening(): SearchOpening {
  return use(Context);
}
