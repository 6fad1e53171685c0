import { Alert, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { Link, Redirect } from 'wouter';
import { LoadError } from '../../components/load-error.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useTitleDetail } from '../../title/page-title.tsx';
import { Conversation } from './conversation/conversation.tsx';
import { GraphBar } from './graph-bar.tsx';
import { NoGraphs } from './no-graphs.tsx';
import './questions-page.css';
import { AskedGraphQuery, dependsOnQuestions, GraphsToAsk, type GraphToAsk } from './questions-query.ts';

/** Questions about a graph, answered with what each claim rests on. Without an id the newest graph is asked. */
export default function QuestionsPage({ graphId }: { graphId: string | undefined }) {
  const { questions: words } = useMessages();
  const [{ data, error }, reexecute] = useQuery({ query: GraphsToAsk, context: dependsOnQuestions });
  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const graphs = data.graphs.edges.map(({ node }) => node);
  const [newest] = graphs;
  if (graphId === undefined && newest !== undefined)
    return <Redirect to={`/questions/${newest.id}`} replace />;
  return (
    <div className="questions-page">
      <h1 className="visually-hidden">{words.title}</h1>
      {graphId === undefined ? <NoGraphs /> : <Asked key={graphId} id={graphId} graphs={graphs} />}
    </div>
  );
}

/** One graph with what was asked of it. */
function Asked({ id, graphs }: { id: string; graphs: readonly GraphToAsk[] }) {
  const { language, messages } = useLanguage();
  const { graph: words } = messages.questions;
  const [{ data, error }, reexecute] = useQuery({
    query: AskedGraphQuery,
    variables: { id, language: language === 'zh' ? 'ZH' : 'EN' },
    context: dependsOnQuestions,
  });
  useTitleDetail(data?.graph?.name ?? null);
  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  if (data.graph === null) {
    return (
      <Alert
        className="page-alert"
        type="warning"
        showIcon
        title={words.unknown}
        description={words.unknownHint}
        action={<Link href="/questions">{words.toNewest}</Link>}
      />
    );
  }
  return (
    <>
      <GraphBar graph={data.graph} graphs={graphs} />
      <Conversation graph={data.graph} />
    </>
  );
}
