import { Tag } from 'antd';
import { Link } from 'wouter';
import type { CitedEdge, CitedEvent } from '../../../graphql/citation-fields.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { EdgeExamples } from './edge-examples.tsx';
import { edgeFacts } from './edge-facts.ts';
import { Facts } from './facts.tsx';

type Props = { edge: CitedEdge; graphId: string; onOpen: (event: CitedEvent) => void };

/** An edge: what it claims in words, the numbers that this rests on, and where it stands in the graph. */
export function EdgeView({ edge, graphId, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { citation, edge: words } = messages.questions;
  const [source, target] = [edge.source[language], edge.target[language]];
  return (
    <>
      <h3>
        {source} <span aria-hidden>→</span> {target}
      </h3>
      <p>
        <Tag>{words.kinds[edge.kind]}</Tag>
        {words.claims[edge.claim](source, target, edge.sign === 'RAISES')}
      </p>
      <Facts facts={edgeFacts(edge, messages.questions, language)} />
      {edge.explanation !== null && (
        <section aria-label={words.explanation}>
          <h4 title={words.explanationHint}>{words.explanation}</h4>
          <p className="cited__said" lang={langOf(edge.explanation)}>
            {edge.explanation}
          </p>
        </section>
      )}
      <EdgeExamples graphId={graphId} number={edge.number} onOpen={onOpen} />
      <p>
        <Link href={`/graphs/${graphId}?edge=${edge.number}`}>{citation.inGraph}</Link>
      </p>
    </>
  );
}
