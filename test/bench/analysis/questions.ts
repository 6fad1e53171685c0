import type { EdgeRecord } from '../../../server/graphs/graph-record.ts';
import { type GraphIndex, indexGraph } from '../../../server/questions/knowledge/graph-index.ts';
import { readQuestion } from '../../../server/questions/reading/read-question.ts';
import { retrieve } from '../../../server/questions/retrieval/retrieve.ts';
import { largeGraph } from '../../../server/questions/testing-large.ts';
import { questionWords } from '../../../server/questions/writing/question-words.ts';
import { shownName } from '../../../server/questions/writing/shown-name.ts';
import type { Bench } from '../bench.ts';
import { number, quantile, table, verdicts } from '../figures.ts';

const EDGES_PER_NODE = 10;
const QUESTIONS = 200;

/** What a question takes before anybody answers it: the graph's index, its names, reading, and looking up what belongs to it. */
export async function measureQuestions(bench: Bench): Promise<void> {
  const sizes = bench.quick ? [100, 500] : [300, 2_000];
  const measured = sizes.map((nodes) => ({ nodes, ...measure(nodes) }));
  bench.say(
    table(
      [
        'nodes',
        'edges',
        'index',
        'read p50',
        'read p99',
        'look up p50',
        'look up p99',
        'longest without a pause',
      ],
      measured.map(({ nodes, edges, openMs, readMs, lookMs }) => [
        number(nodes),
        number(edges),
        `${number(openMs)} ms`,
        `${number(quantile(readMs, 0.5))} ms`,
        `${number(quantile(readMs, 0.99))} ms`,
        `${number(quantile(lookMs, 0.5))} ms`,
        `${number(quantile(lookMs, 0.99))} ms`,
        `${number(longest({ openMs, readMs, lookMs }))} ms`,
      ]),
    ),
  );
  const large = measured.at(-1);
  if (bench.quick || !large) return;
  bench.say(
    verdicts([
      {
        what: '2,000 nodes, longest without a pause',
        measured: longest(large),
        unit: 'ms',
        target: { atMost: 50 },
      },
    ]),
  );
}

/** A run lets others go on between reading a question and looking up, while it reads the users who show it. */
const longest = ({ openMs, readMs, lookMs }: Omit<ReturnType<typeof measure>, 'edges'>) =>
  Math.max(openMs + quantile(readMs, 0.99), quantile(lookMs, 0.99));

function measure(nodes: number) {
  const knowledge = largeGraph(nodes, EDGES_PER_NODE);
  const began = performance.now();
  const graph = indexGraph(knowledge);
  const openMs = performance.now() - began;
  const times = questionsOf(graph).map((question) => {
    const start = performance.now();
    const { named } = readQuestion(question, knowledge);
    const read = performance.now();
    retrieve(graph, named);
    const end = performance.now();
    return { read: read - start, look: end - read };
  });
  return {
    edges: knowledge.edges.length,
    openMs,
    readMs: times.map(({ read }) => read),
    lookMs: times.map(({ look }) => look),
  };
}

/** Questions about two things that lie far from each other, and about one. */
function questionsOf(graph: GraphIndex): string[] {
  const edges = graph.edges.filter(({ figures }) => figures.about === 'PAIR');
  const at = (place: number): EdgeRecord | undefined => edges[(place * 997) % edges.length];
  return Array.from({ length: QUESTIONS }, (_, place) => {
    const [one, other] = [at(place), at(place + QUESTIONS)];
    if (!one || !other) return '';
    const language = place % 2 === 0 ? 'ZH' : 'EN';
    const words = questionWords[language];
    const name = (node: number) => shownName(graph.node(node), language);
    return place % 4 < 2
      ? words.LIKELIEST_PATH(name(one.source), name(other.target))
      : words.NEXT(name(one.source));
  });
}
