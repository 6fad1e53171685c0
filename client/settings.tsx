import type { ResultOf } from 'gql.tada';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from './graphql/graphql.ts';
import { useLanguage } from './i18n/language.tsx';
import { type TimeFormat, timeFormat } from './i18n/time-format.ts';

const SettingsQuery = graphql(`
  query Settings {
    settings {
      access
      timeZone
      model
      modelIsRules
      version
      currency
    }
  }
`);

type Settings = ResultOf<typeof SettingsQuery>['settings'];

const Context = createContext<Settings | null>(null);

/** Asks the server once for what holds for the whole page. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [{ data }] = useQuery({ query: SettingsQuery });
  return <Context value={data?.settings ?? null}>{children}</Context>;
}

/** Null until the server has answered. */
export function useSettings(): Settings | null {
  return use(Context);
}

/** How to write times: in the zone that the server reads the logs in. Until that is known, the browser's. */
export function useTimeFormat(): TimeFormat {
  const { language } = useLanguage();
  const timeZone = useSettings()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => timeFormat(timeZone, language), [timeZone, language]);
}
