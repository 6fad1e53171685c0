import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { Language } from '../../llm/language.ts';
import { checkAnswer } from '../checking/check-answer.ts';
import { citedRecords, lookupIn } from '../checking/citable.ts';
import { type GraphIndex, indexGraph, isPair } from '../knowledge/graph-index.ts';
import type { GraphKnowledge } from '../knowledge/graph-knowledge.ts';
import { readQuestion } from '../reading/read-question.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import { anyGraph } from '../testing.ts';
import { createWriter } from '../writing/answer-writer.ts';
import { percent, ratio, span } from '../writing/numbers.ts';
import { questionWords } from '../writing/question-words.ts';
import { shownName } from '../writing/shown-name.ts';
import { answerAsked } from './answer-asked.ts';
import { citedBy } from './cited-by.ts';

const languages: readonly Language[] = ['ZH', 'EN'];

/** A graph that was drawn, with what a test asks of it. */
function open(knowledge: GraphKnowledge, language: Language) {
  const graph = indexGraph(knowledge);
  const writer = createWriter(graph, language);
  const name = (node: NodeRecord) => shownName(node, language);
  return {
    graph,
    name,
    words: questionWords[language],
    read: (text: string) => readQuestion(text, knowledge),
    answer(text: string) {
      const { asked } = readQuestion(text, knowledge);
      if (!asked) throw new Error(`No template fits ${text}`);
      const sentences = answerAsked(graph, asked, writer, []);
      const lookup = lookupIn(citedRecords(graph, citedBy(graph, sentences, [])));
      return { template: asked.template, sentences: sentences.map((text) => checkAnswer(text, lookup)) };
    },
  };
}

/** Every question that the nodes of a graph allow, of each template. */
function questionsOf({ graph, name, words }: ReturnType<typeof open>) {
  const done = graph.nodes.filter(({ kind }) => kind !== 'FEATURE');
  const features = graph.nodes.filter(({ kind }) => kind === 'FEATURE');
  const pairs = done.flatMap((one) =>
    done.flatMap((other) => (one === other ? [] : [[one, other] as const])),
  );
  const ofPairs = pairs.flatMap(([one, other]) =>
    (['EDGE_FACT', 'LIKELIEST_PATH', 'HOW_LONG', 'WHO'] as const).map((template) => ({
      template,
      nodes: [one, other],
      text: words[template](name(one), name(other)),
    })),
  );
  const single = done.flatMap((node) =>
    (['NEXT', 'LEADS_TO', 'HOW_MANY'] as const).map((template) => ({
      template,
      nodes: [node],
      text: words[template](name(node)),
    })),
  );
  const groups = features.flatMap((feature) =>
    done.map((node) => ({
      template: 'COMPARE_GROUPS' as const,
      nodes: [feature, node],
      text: words.COMPARE_GROUPS(name(feature), name(node)),
    })),
  );
  return [...ofPairs, ...single, ...groups];
}

const figuresIn = (text: string) =>
  [...text.replace(/“[^”]*”|\[[^\]]*\]/g, ' ').matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure);
const idsOf = (edges: readonly EdgeRecord[]) => edges.map(({ number }) => `e${number}`);

describe.each(languages)('questions made of a graph, in %s', (language) => {
  const over = (check: (opened: ReturnType<typeof open>) => void, runs = 20) =>
    fc.assert(
      fc.property(anyGraph, (knowledge) => check(open(knowledge, language))),
      { numRuns: runs },
    );

  it('should be read as what they are', () => {
    over((opened) => {
      for (const { template, nodes, text } of questionsOf(opened)) {
        const { asked, named } = opened.read(text);
        expect([text, asked?.template]).toEqual([text, template]);
        expect(named.map(({ number }) => number).toSorted()).toEqual(
          expect.arrayContaining(nodes.map(({ number }) => number)),
        );
      }
    }, 10);
  });

  it('should be answered with sentences that are never flagged', () => {
    over((opened) => {
      for (const { text } of questionsOf(opened))
        for (const { text: told, faults, citations } of opened.answer(text).sentences) {
          expect([told, faults]).toEqual([told, []]);
          expect(citations.length).toBeGreaterThan(0);
        }
    });
  });

  it('should tell what follows something, by the share of next events', () => {
    over(({ graph, name, words, answer }) => {
      for (const node of graph.nodes.filter(({ kind }) => kind === 'EVENT')) {
        const plain = graph.edges
          .filter(({ source, figures }) => source === node.number && figures.about === 'PAIR')
          .toSorted((a, b) => transitionOf(b) - transitionOf(a) || a.number - b.number)
          .slice(0, 5);
        const { sentences } = answer(words.NEXT(name(node)));
        const expected = plain.length > 0 ? idsOf(plain) : [`n${node.number}`];
        expect(sentences.flatMap(({ citations }) => citations)).toEqual(expected);
        for (const [place, edge] of plain.entries())
          expect(figuresIn(sentences[place]?.text ?? '')).toContain(
            percent(transitionOf(edge)).replace('%', ''),
          );
      }
    });
  });

  it('should tell what leads to something, the strongest claims first, and only what makes it likelier', () => {
    const strength = ['SUGGESTS_CAUSE', 'PREDICTS', 'HOLDS_FOR', 'FOLLOWS'];
    over(({ graph, name, words, answer }) => {
      for (const node of graph.nodes.filter(({ kind }) => kind !== 'FEATURE')) {
        const plain = strength.flatMap((claim) =>
          graph.edges.filter(
            (edge) => edge.target === node.number && edge.claim === claim && edge.sign === '+',
          ),
        );
        const { sentences } = answer(words.LEADS_TO(name(node)));
        expect(sentences.flatMap(({ citations }) => citations)).toEqual(
          plain.length > 0 ? idsOf(plain.slice(0, 5)) : [`n${node.number}`],
        );
      }
    });
  });

  it('should tell of one edge its figures and its times, or that there is none', () => {
    over(({ graph, name, words, answer }) => {
      for (const edge of graph.edges.filter(isPair)) {
        const [source, target] = [graph.node(edge.source), graph.node(edge.target)];
        const { sentences } = answer(words.EDGE_FACT(name(source), name(target)));
        const told = figuresIn(sentences[0]?.text ?? '');
        const times = edge.claim === 'FOLLOWS' ? null : ratio(edge.figures.ratio.ratio);
        expect(told).toEqual([
          percent(edge.figures.transition).slice(0, -1),
          ...(times ? ['3', times] : []),
          String(edge.users),
        ]);
        const { lag } = edge.figures;
        const long = answer(words.HOW_LONG(name(source), name(target))).sentences;
        expect(long.flatMap(({ text }) => figuresIn(text))).toEqual(
          lag ? [lag.median, lag.q1, lag.q3].map((one) => figuresIn(span(one, language))[0]) : [],
        );
        const back = graph.between(edge.target, edge.source);
        if (back.length === 0 && target.kind === 'EVENT')
          expect(answer(words.EDGE_FACT(name(target), name(source))).sentences).toMatchObject([
            { citations: [`n${target.number}`, `n${source.number}`] },
          ]);
      }
    });
  });

  it('should find the likeliest and the shortest path as plain search over all paths does', () => {
    over(({ graph, name, words, answer }) => {
      const events = graph.nodes.filter(({ kind }) => kind === 'EVENT').slice(0, 4);
      for (const source of events)
        for (const target of events.filter((node) => node !== source)) {
          const all = allPaths(graph, source.number, target.number);
          const [likeliest] = all.toSorted((a, b) => b.chance - a.chance || a.edges.length - b.edges.length);
          const [first] = answer(words.LIKELIEST_PATH(name(source), name(target))).sentences;
          const ids = (first?.citations ?? []).filter((id) => id.startsWith('e'));
          const found = ids
            .map((id) => graph.edges[Number(id.slice(1)) - 1])
            .filter((edge) => edge !== undefined);
          expect(found.length === 0).toBe(likeliest === undefined);
          if (!likeliest) continue;
          expect(found.reduce((product, edge) => product * transitionOf(edge), 1)).toBeCloseTo(
            likeliest.chance,
            9,
          );
          const shortest = answer(
            words
              .LIKELIEST_PATH(name(source), name(target))
              .replace(/最可能|likeliest/, language === 'ZH' ? '最短' : 'shortest'),
          );
          const least = Math.min(...all.map(({ edges }) => edges.length));
          expect(shortest.sentences[0]?.citations).toHaveLength(least);
        }
    }, 25);
  });

  it('should compare users with a feature with those without it', () => {
    over(({ graph, name, words, answer }) => {
      for (const edge of graph.edges) {
        if (edge.figures.about !== 'FEATURE') continue;
        const { having, lacking } = edge.figures;
        const { sentences } = answer(
          words.COMPARE_GROUPS(name(graph.node(edge.source)), name(graph.node(edge.target))),
        );
        const told = figuresIn(sentences[0]?.text ?? '');
        const shares = [having, lacking].map(({ users, reaching }) =>
          percent(users === 0 ? 0 : reaching / users).slice(0, -1),
        );
        const often = ratio(edge.figures.ratio.ratio);
        expect(told).toEqual([
          String(having.users),
          shares[0],
          ...(language === 'EN' ? [shares[1], String(lacking.users)] : [String(lacking.users), shares[1]]),
          ...(often ? [often] : []),
        ]);
      }
    });
  });

  it('should be retrieved with all that their answers cite', () => {
    let [cited, found] = [0, 0];
    over((opened) => {
      const { graph } = opened;
      for (const { text } of questionsOf(opened)) {
        const { edges, nodes } = retrieve(graph, opened.read(text).named);
        expect(edges.length).toBeLessThanOrEqual(40);
        expect(nodes.length).toBeLessThanOrEqual(20);
        const ids = new Set([...idsOf(edges), ...nodes.map(({ number }) => `n${number}`)]);
        const wanted = opened.answer(text).sentences.flatMap(({ citations }) => citations);
        cited += wanted.length;
        found += wanted.filter((id) => ids.has(id)).length;
      }
    }, 10);
    expect(cited).toBeGreaterThan(500);
    expect(found / cited).toBeGreaterThanOrEqual(0.95);
  });
});

const transitionOf = ({ figures }: EdgeRecord) => (figures.about === 'PAIR' ? figures.transition : 0);

interface PlainPath {
  readonly edges: readonly EdgeRecord[];
  readonly chance: number;
}

/** All ways that pass no node twice. */
function allPaths(
  graph: GraphIndex,
  source: number,
  target: number,
  passed: readonly number[] = [],
): PlainPath[] {
  return graph.edges
    .filter((edge) => edge.source === source && transitionOf(edge) > 0 && !passed.includes(edge.target))
    .flatMap((edge) => {
      const chance = transitionOf(edge);
      if (edge.target === target) return [{ edges: [edge], chance }];
      return allPaths(graph, edge.target, target, [...passed, source]).map((rest) => ({
        edges: [edge, ...rest.edges],
        chance: chance * rest.chance,
      }));
    });
}
