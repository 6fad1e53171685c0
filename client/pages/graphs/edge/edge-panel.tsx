import { Alert, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { lookOf } from '../canvas/edge-look.ts';
import { dependsOnGraphs } from '../graph-query.ts';
import { PartButton } from '../view/part-button.tsx';
import { nodeName, type ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';
import { claimWords } from './claim-words.ts';
import { EdgeExamples } from './edge-examples.tsx';
import { type EdgeDetail, EdgeQuery } from './edge-query.ts';
import { FeatureFacts } from './feature-facts.tsx';
import { LagPart } from './lag-part.tsx';
import { PairFacts } from './pair-facts.tsx';

type Props = {
  graphId: string;
  number: number;
  shown: ShownGraph;
  onOpen: (selection: Selection) => void;
};

/** All about an edge: what it claims, in words, and every number that it rests on. */
export function EdgePanel({ graphId, number, shown, onOpen }: Props) {
  const { edge: words } = useLanguage().messages.graphs;
  const [{ data, error }, reexecute] = useQuery({
    query: EdgeQuery,
    variables: { graphId, number },
    context: dependsOnGraphs,
  });
  const graph = data?.graph;
  const edge = graph?.edges[0];
  if (edge && edge.number === number) {
    const told = shown.edges.find((one) => one.number === number)?.explanation ?? edge.explanation;
    return (
      <EdgeView
        graphId={graphId}
        edge={edge}
        explanation={told}
        windowHours={graph.windowHours}
        onOpen={onOpen}
      />
    );
  }
  if (error && !data)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  return data && !edge ? <Alert type="warning" showIcon title={words.unknown} /> : <Skeleton active />;
}

type ViewProps = {
  graphId: string;
  edge: EdgeDetail;
  explanation: string | null;
  windowHours: number;
  onOpen: (selection: Selection) => void;
};

function EdgeView({ graphId, edge, explanation, windowHours, onOpen }: ViewProps) {
  const { language, messages } = useLanguage();
  const { edge: words, looks } = messages.graphs;
  const claims = claimWords(edge, { language, messages, windowHours });
  return (
    <div className="graph-panel">
      <section aria-label={words.claim}>
        <h4>
          <PartButton opens={{ at: 'NODE', number: edge.source.number }} onOpen={onOpen}>
            {nodeName(edge.source, language)}
          </PartButton>{' '}
          {edge.sign === 'LOWERS' ? '⊣' : '→'}{' '}
          <PartButton opens={{ at: 'NODE', number: edge.target.number }} onOpen={onOpen}>
            {nodeName(edge.target, language)}
          </PartButton>
        </h4>
        <p className="edge-panel__look">
          {looks[lookOf(edge)]} · {edge.sign === 'LOWERS' ? words.lowers : words.raises}
        </p>
        {claims.map((sentence) => (
          <p key={sentence} className="edge-panel__claim">
            {sentence}
          </p>
        ))}
        {explanation !== null && (
          <blockquote className="edge-panel__told" lang={langOf(explanation)}>
            {explanation}
          </blockquote>
        )}
      </section>
      {edge.pair && <PairFacts edge={edge} pair={edge.pair} />}
      {edge.feature && <FeatureFacts edge={edge} figures={edge.feature} />}
      <EdgeExamples key={edge.number} graphId={graphId} edge={edge} />
      {edge.pair && <LagPart pair={edge.pair} windowHours={windowHours} />}
    </div>
  );
}
