import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../citations/citations.ts';
import { checkAnswer } from '../checking/check-answer.ts';
import { citedRecords, lookupIn } from '../checking/citable.ts';
import { indexGraph } from '../knowledge/graph-index.ts';
import { readQuestion } from '../reading/read-question.ts';
import { answerAsked } from '../templates/answer-asked.ts';
import { largeGraph } from '../testing-large.ts';
import { createWriter } from '../writing/answer-writer.ts';
import { questionWords } from '../writing/question-words.ts';
import { shownName } from '../writing/shown-name.ts';
import { retrieve } from './retrieve.ts';

const knowledge = largeGraph(300, 12);
const graph = indexGraph(knowledge);

describe.each(['ZH', 'EN'] as const)(
  'what belongs to a question about a graph of 3,600 edges, in %s',
  (language) => {
    const words = questionWords[language];
    const writer = createWriter(graph, language);
    const events = graph.nodes.filter(({ kind }) => kind === 'EVENT');
    const name = (number: number) => shownName(graph.node(number), language);
    /** Questions of every kind, about some of the edges. */
    const questions = graph.edges
      .filter((_edge, at) => at % 75 === 0)
      .flatMap(({ source, target, figures }, at) => {
        const other = events[(7 * at) % events.length]?.number ?? source;
        const [one, two] = [name(source), name(target)];
        if (figures.about === 'FEATURE') return [words.COMPARE_GROUPS(one, two), words.EDGE_FACT(one, two)];
        return [
          words.EDGE_FACT(one, two),
          words.HOW_LONG(one, two),
          words.NEXT(one),
          words.LEADS_TO(two),
          words.HOW_MANY(two),
          ...(other === source ? [] : [words.LIKELIEST_PATH(one, name(other))]),
        ];
      });

    it('should hold what its answer cites, and be bounded', () => {
      const counts = new Map<string, { cited: number; found: number }>();
      for (const question of questions) {
        const { asked, named } = readQuestion(question, knowledge);
        expect([question, asked]).toEqual([question, expect.anything()]);
        if (!asked) continue;
        const { nodes, edges } = retrieve(graph, named);
        expect(edges.length).toBeLessThanOrEqual(40);
        expect(nodes.length).toBeLessThanOrEqual(20);
        const lookup = lookupIn(citedRecords(graph, { nodes, edges, patterns: [], examples: [] }));
        const count = counts.get(asked.template) ?? { cited: 0, found: 0 };
        for (const sentence of answerAsked(graph, asked, writer, [])) {
          const ids = citationsIn(sentence);
          count.cited += ids.length;
          count.found += ids.filter((id) => lookup(id)).length;
          if (ids.every((id) => lookup(id))) expect(checkAnswer(sentence, lookup).faults).toEqual([]);
        }
        counts.set(asked.template, count);
      }
      expect([...counts.keys()].toSorted()).toEqual([
        'COMPARE_GROUPS',
        'EDGE_FACT',
        'HOW_LONG',
        'HOW_MANY',
        'LEADS_TO',
        'LIKELIEST_PATH',
        'NEXT',
      ]);
      for (const [template, { cited, found }] of counts)
        expect([template, found / cited]).toEqual([template, expect.toSatisfy((recall) => recall >= 0.95)]);
    });
  },
);

describe('what belongs to a question', () => {
  it('should be the strongest of all where it names nothing', () => {
    const { edges, nodes } = retrieve(graph, []);
    expect(edges).toEqual(graph.edges.slice(0, 40));
    expect(nodes).toHaveLength(20);
  });

  it('should hold something of each of many names', () => {
    const named = graph.nodes.slice(20, 40);
    const { edges } = retrieve(graph, named);
    for (const { number } of named)
      expect(edges.some(({ source, target }) => source === number || target === number)).toBe(true);
  });
});
