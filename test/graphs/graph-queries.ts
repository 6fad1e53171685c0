import { runItem } from '../house/run-items.ts';

const ratio = '{ ratio low high }';

const node = `id number kind codes result feature { field test value } zh en name description events users`;

/** Everything that is told of an edge. */
const edge = `id number kind claim source { number codes } target { number codes } sign users ratio qValue explanation
  pair { count together direct directUsers transition dependency expected lift ratio ${ratio} pValue direction ${ratio}
    ending ${ratio} eValue weakest { reason types { code } } causePValue causeQValue lag { q1 median q3 } histogram
    condition { feature { field test value } having ${ratio} lacking ${ratio} pValue qValue } }
  feature { having { users reaching share events } lacking { users reaching share events } ratio ${ratio} odds ${ratio} pValue }`;

export const graph = `id seriesId version name focus windowHours leastUsers model sequenceCount eventCount testedCount
  nodeCount edgeCount stale ofPatterns patternIds mining { id patternCount } run { id } versions { id version }
  nodes { ${node} } edges { ${edge} } insights { number text citations } rejectedLines { line reason detail } layout { number x y }`;

const news = `... on Progress { graphId newNodes { ${node} } newEdges { ${edge} } newInsights { number text citations } }`;

export const generateGraph = `subscription ($graph: GraphInput, $versionOf: ID, $language: Language, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: generateGraph(graph: $graph, versionOf: $versionOf, language: $language, regenerate: $regenerate, runKey: $runKey, after: $after) {
    ${runItem} ${news} ... on Done { graph { ${graph} } } } }`;

export const readGraph = `query ($id: ID!) { graph(id: $id) { ${graph} } }`;
