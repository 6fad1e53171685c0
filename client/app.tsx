import { Provider } from 'urql';
import { AccessGate } from './access/access-gate.tsx';
import { AccessProvider } from './access/use-access.tsx';
import { AppHeader } from './components/app-header.tsx';
import { ServerBanner } from './components/server-banner.tsx';
import { LanguageProvider } from './i18n/language.tsx';
import { LiveLog } from './log/live-log.tsx';
import { LogVisibilityProvider } from './log/log-visibility.tsx';
import { Pages } from './pages/pages.tsx';
import { AntdProvider } from './preferences/antd-provider.tsx';
import { ColorModeProvider } from './preferences/color-mode.tsx';
import { RunsProvider } from './runs/use-runs.tsx';
import type { Session } from './session.ts';
import { SettingsProvider } from './settings.tsx';
import { UndoBar } from './undo/undo-bar.tsx';
import { DeletionsProvider } from './undo/use-deletions.tsx';

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
                      <DeletionsProvider>
                        <div className="app causeway">
                          <AppHeader />
                          <ServerBanner watch={session.health} />
                          <main className="app-main">
                            <Pages />
                          </main>
                          <LiveLog />
                          <UndoBar />
                        </div>
                      </DeletionsProvider>
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
