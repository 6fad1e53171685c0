import type { RejectedLine } from '../../../graphql/fragments.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Graph } from '../graph-query.ts';
import type { ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';
import { CitedText } from './cited-text.tsx';
import './insights.css';

type Props = {
  stored: Graph | null;
  shown: ShownGraph;
  /** Lines that the run refused so far; the stored ones are told once it has ended. */
  rejected: readonly RejectedLine[];
  onOpen: (selection: Selection) => void;
};

/** What the model says of the graph as a whole, and what of its words did not pass the checks. */
export function InsightsPart({ stored, shown, rejected, onOpen }: Props) {
  const { graphs, rejected: refusals } = useMessages();
  const { insights: words } = graphs;
  const lines = stored !== null && stored.rejectedLines.length > 0 ? stored.rejectedLines : rejected;
  return (
    <div className="graph-part graph-insights">
      <section aria-label={words.title}>
        <h3>{words.title}</h3>
        {shown.insights.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <ol>
            {shown.insights.map(({ number, text }) => (
              <li key={number}>
                <CitedText text={text} shown={shown} patternIds={stored?.patternIds ?? []} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {lines.length > 0 && (
        <section aria-label={words.refused}>
          <h3>
            {words.refused} <span className="quiet">{lines.length}</span>
          </h3>
          <p className="quiet">{words.refusedHint}</p>
          <ul className="graph-insights__refused">
            {lines.map(({ line, reason, detail, attempt }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines come and never change
              <li key={at}>
                <code>{line}</code>
                <span>
                  {refusals.reason[reason]}{' '}
                  <span className="quiet" lang="en">
                    {detail}
                  </span>{' '}
                  <span className="quiet">{words.attempt(attempt)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
