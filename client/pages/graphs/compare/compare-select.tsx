import { Select } from 'antd';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { dependsOnGraphs, type Graph, GraphsQuery } from '../graph-query.ts';

/** Compares a graph with another version of it, or with another graph: those of the newest fifty. */
export function CompareSelect({ graph }: { graph: Pick<Graph, 'id' | 'seriesId' | 'versions' | 'name'> }) {
  const { compare: words, list } = useMessages().graphs;
  const [, navigate] = useLocation();
  const [{ data }] = useQuery({
    query: GraphsQuery,
    variables: { first: 50, after: null },
    context: dependsOnGraphs,
  });
  const own = graph.versions
    .filter(({ id }) => id !== graph.id)
    .map(({ id, version }) => ({ value: id, label: `${graph.name} ${list.versionOf(version)}` }));
  const others = (data?.graphs.edges ?? [])
    .map(({ node }) => node)
    .filter(({ seriesId }) => seriesId !== graph.seriesId)
    .map(({ id, name, version }) => ({ value: id, label: `${name} ${list.versionOf(version)}` }));
  if (own.length + others.length === 0) return null;
  return (
    <Select<string>
      size="small"
      className="graph-head__compare"
      aria-label={words.with}
      placeholder={words.with}
      value={null}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(other) => navigate(`/graphs/compare/${other}-${graph.id}`)}
      options={[...own, ...others]}
    />
  );
}
