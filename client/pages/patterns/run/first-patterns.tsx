import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import { PatternTable } from '../answer/pattern-table.tsx';

/** The patterns that a search has shown so far: not the whole answer, and not sorted by anything but their users. */
export function FirstPatterns({ entry }: { entry: RunEntry }) {
  const { run: words } = useMessages().patterns;
  const { state, view } = useSnapshot(entry.watch);
  const { patterns } = view;
  const ended = hasEnded(state);
  return (
    <>
      <p className="mining-run__first quiet">
        {patterns.length > 0 && (ended ? words.firstOnly : words.first)(patterns.length)}
        {patterns.length === 0 && !ended && words.waiting}
      </p>
      {patterns.length > 0 && <PatternTable patterns={patterns} />}
    </>
  );
}
