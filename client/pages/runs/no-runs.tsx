import { NothingHere } from '../../components/nothing-here.tsx';
import { useMessages } from '../../i18n/language.tsx';

/** In place of runs when there are none, or none of those that are looked for. */
export function NoRuns({ filtered, onAll }: { filtered: boolean; onAll: () => void }) {
  const { patterns, runs } = useMessages();
  if (filtered) return <NothingHere title={runs.noMatch} way={{ label: runs.showAll, press: onAll }} />;
  return (
    <NothingHere
      title={runs.empty}
      hint={runs.emptyHint}
      way={{ label: patterns.question.toUsers, href: '/users' }}
    />
  );
}
