import { lazy, Suspense, useRef } from 'react';
import { Provider } from 'urql';
import { AccessGate } from './access/access-gate.tsx';
import { AccessProvider } from './access/use-access.tsx';
import { ServerBanner } from './components/server-banner.tsx';
import { LanguageProvider } from './i18n/language.tsx';
import { LiveLog } from './log/live-log.tsx';
import { LogVisibilityProvider } from './log/log-visibility.tsx';
import { AppHeader } from './navigation/app-header.tsx';
import { MainArea } from './navigation/main-area.tsx';
import { SkipLink } from './navigation/skip-link.tsx';
import { Pages } from './pages/pages.tsx';
import { AntdProvider } from './preferences/antd-provider.tsx';
import { ColorModeProvider } from './preferences/color-mode.tsx';
import { RunsProvider } from './runs/use-runs.tsx';
import { SearchOpeningProvider } from './search/search-opening.tsx';
import type { Session } from './session.ts';
import { SettingsProvider } from './settings.tsx';
import { ShortcutsChoiceProvider } from './shortcuts/shortcuts-choice.tsx';
import { PageTitleProvider } from './title/page-title.tsx';
import { UndoBar } from './undo/undo-bar.tsx';
import { DeletionsProvider } from './undo/use-deletions.tsx';

const Shortcuts = lazy(() => import('./shortcuts/shortcuts.tsx'));

/** The whole page: header, the page of the address, and the live log at the bottom. */
export function App({ session }: { session: Session }) {
  return (
    <ColorModeProvider>
      <LanguageProvider>
        <AntdProvider>
          <Provider value={session.client}>
            <RunsProvider value={session.runs}>
              <AccessProvider value={session.access}>
                <AccessGate>
                  <SettingsProvider>
                    <LogVisibilityProvider>
                      <ShortcutsChoiceProvider>
                        <SearchOpeningProvider>
                          <PageTitleProvider>
                            <DeletionsProvider>
                              <House session={session} />
                            </DeletionsProvider>
                          </PageTitleProvider>
                        </SearchOpeningProvider>
                      </ShortcutsChoiceProvider>
                    </LogVisibilityProvider>
                  </SettingsProvider>
                </AccessGate>
              </AccessProvider>
            </RunsProvider>
          </Provider>
        </AntdProvider>
      </LanguageProvider>
    </ColorModeProvider>
  );
}

function House({ session }: { session: Session }) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className="app causeway">
      <SkipLink target={() => main.current} />
      <AppHeader />
      <ServerBanner watch={session.health} />
      <MainArea area={main}>
        <Pages />
      </MainArea>
      <LiveLog />
      <UndoBar />
      <Suspense fallback={null}>
        <Shortcuts />
      </Suspense>
    </div>
  );
}
