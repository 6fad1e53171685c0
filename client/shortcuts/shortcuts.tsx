import { lazy, Suspense, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useLocation } from 'wouter';
import { pageList } from '../navigation/page-list.ts';
import { useRuns } from '../runs/use-runs.tsx';
import { hasEnded } from '../runs/watch-run.ts';
import { useSearchOpening } from '../search/search-opening.tsx';
import { commands } from './commands.ts';
import { isDialogOpen } from './is-dialog-open.ts';
import { moveInList } from './move-in-list.ts';
import { pressButton } from './press-button.ts';
import { useShortcutsChoice } from './shortcuts-choice.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { StopDialog } from './stop-dialog.tsx';

const SearchDialog = lazy(() => import('../search/search-dialog.tsx'));

/** Hears the keyboard for the whole page, and shows what keys open. Never while somebody writes in a field. */
export default function Shortcuts() {
  const [, navigate] = useLocation();
  const runs = useRuns();
  const search = useSearchOpening();
  const { on, help, setHelp } = useShortcutsChoice();
  const [stopping, setStopping] = useState<string | null>(null);

  // As it is written on the key, whatever the layout; a held Ctrl or ⌘ belongs to the browser.
  const single = {
    enabled: on,
    useKey: true,
    preventDefault: true,
    ignoreEventWhen: (event: KeyboardEvent) =>
      event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen(),
  };
  useHotkeys('mod+k', () => search.setOpen(true), { preventDefault: true, enableOnFormTags: true });
  useHotkeys(commands.search, () => search.setOpen(true), single);
  useHotkeys(`shift+${commands.help}, ${commands.help}`, () => setHelp(true), single);
  useHotkeys(commands.next, () => moveInList(1), single);
  useHotkeys(commands.previous, () => moveInList(-1), single);
  useHotkeys(commands.extract, () => pressButton('extract'), single);
  useHotkeys(commands.log, () => pressButton('log'), single);
  useHotkeys(
    commands.stop,
    () => {
      const entry = runs.selected() ?? runs.entries()[0];
      const snapshot = entry?.watch.snapshot();
      if (snapshot && !hasEnded(snapshot.state)) setStopping(snapshot.view.runId);
    },
    single,
  );
  useHotkeys(
    pageList.map(({ key }) => `g>${key}`),
    (_event, { keys }) => {
      const page = pageList.find(({ key }) => key === keys?.at(-1));
      if (page) navigate(page.href);
    },
    single,
  );

  return (
    <>
      {search.open && (
        <Suspense fallback={null}>
          <SearchDialog />
        </Suspense>
      )}
      {help && <ShortcutsHelp onClose={() => setHelp(false)} />}
      {stopping !== null && <StopDialog runId={stopping} onClose={() => setStopping(null)} />}
    </>
  );
}
