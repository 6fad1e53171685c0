import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../i18n/language.tsx';
import { pageOf } from '../navigation/page-list.ts';

const Context = createContext<(detail: string | null) => void>(() => {});

/** Names the document after the page, and after what of it is open: so tabs, history and bookmarks say where one is. */
export function PageTitleProvider({ children }: { children: ReactNode }) {
  const { nav } = useMessages();
  const [location] = useLocation();
  const [detail, setDetail] = useState<string | null>(null);
  const page = pageOf(location);
  const name = page === null ? null : nav[page];

  useEffect(() => {
    document.title = [detail, name, 'Causeway'].filter((part) => part !== null).join(' · ');
  }, [detail, name]);

  return <Context value={setDetail}>{children}</Context>;
}

/** Puts what is open in front of the document's title, as long as it is; null leaves that to others. */
export function useTitleDetail(detail: string | null): void {
  const set = use(Context);

  useEffect(() => {
    if (detail === null) return;
    set(detail);
    return () => set(null);
  }, [detail, set]);
}
