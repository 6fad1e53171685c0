import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { ratio } from '../../patterns/figures.ts';
import { lookOf } from '../canvas/edge-look.ts';
import { dependsOnGraphs } from '../graph-query.ts';
import { nodeName } from '../view/shown-graph.ts';
import { selectionHref } from '../view/use-selection.ts';
import './compare.css';
import { type ComparedEdge, CompareQuery } from './compare-query.ts';

/** Two graphs, or two versions of one: what only one has, and what differs in what both have. */
export default function ComparePage({ a, b }: { a: string; b: string }) {
  const { language, messages } = useLanguage();
  const { compare: words, looks, view } = messages.graphs;
  const [{ data, error }, reexecute] = useQuery({
    query: CompareQuery,
    variables: { a, b },
    context: dependsOnGraphs,
  });
  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const { a: first, b: second, edgesInBoth, nodesInBoth, ...only } = data.compareGraphs;
  const changed = edgesInBoth.filter((one) => one.claimChanged || one.signChanged || one.ratioChanged);
  const nameOf = (graph: typeof first) =>
    graph && `${graph.name} ${messages.graphs.list.versionOf(graph.version)}`;
  const ends = ({ source, target, sign }: ComparedEdge) =>
    `${nodeName(source, language)} ${sign === 'LOWERS' ? '⊣' : '→'} ${nodeName(target, language)}`;
  const figures = (edge: GraphEdge) => `${looks[lookOf(edge)]} ×${ratio(edge.ratio)}`;
  const edgeList = (id: string, edges: readonly ComparedEdge[]) =>
    edges.map((edge) => (
      <li key={edge.number}>
        <Link href={selectionHref(`/graphs/${id}`, { at: 'EDGE', number: edge.number })}>{ends(edge)}</Link>{' '}
        <span className="quiet">{figures(edge)}</span>
      </li>
    ));
  const nodeList = (id: string, nodes: readonly GraphNode[]) =>
    nodes.map((node) => (
      <li key={node.number}>
        <Link href={selectionHref(`/graphs/${id}`, { at: 'NODE', number: node.number })}>
          {nodeName(node, language)}
        </Link>
      </li>
    ));
  return (
    <section className="graph-compare" aria-label={words.title}>
      <h2>
        <Link href={`/graphs/${a}`}>{nameOf(first)}</Link> {words.and}{' '}
        <Link href={`/graphs/${b}`}>{nameOf(second)}</Link>
      </h2>
      <p>
        {words.inBoth(nodesInBoth.length, edgesInBoth.length)} <Link href="/graphs">{view.back}</Link>
      </p>
      <Part title={words.changed(changed.length)}>
        {changed.map(({ a: one, b: other, claimChanged, signChanged, ratioChanged }) => (
          <li key={one.number}>
            <Link href={selectionHref(`/graphs/${a}`, { at: 'EDGE', number: one.number })}>{ends(one)}</Link>{' '}
            <span className="quiet">
              {figures(one)} ⇒ {figures(other)} (
              {[
                claimChanged ? words.claim : null,
                signChanged ? words.sign : null,
                ratioChanged ? words.ratio : null,
              ]
                .filter((part) => part !== null)
                .join(', ')}
              )
            </span>
          </li>
        ))}
      </Part>
      <Part title={words.edgesOnly(nameOf(first) ?? a, only.edgesOnlyInA.length)}>
        {edgeList(a, only.edgesOnlyInA)}
      </Part>
      <Part title={words.edgesOnly(nameOf(second) ?? b, only.edgesOnlyInB.length)}>
        {edgeList(b, only.edgesOnlyInB)}
      </Part>
      <Part title={words.nodesOnly(nameOf(first) ?? a, only.nodesOnlyInA.length)}>
        {nodeList(a, only.nodesOnlyInA)}
      </Part>
      <Part title={words.nodesOnly(nameOf(second) ?? b, only.nodesOnlyInB.length)}>
        {nodeList(b, only.nodesOnlyInB)}
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
