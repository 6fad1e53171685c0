import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceReader } from '../citations/sentence-reader.ts';
import { checkAnswer } from './checking/check-answer.ts';
import { citedRecords, lookupIn } from './checking/citable.ts';
import { indexGraph } from './knowledge/graph-index.ts';
import { answerQuestionByRules } from './offline.ts';
import { buildAnswerPrompt } from './prompt/answer-prompt.ts';
import { recordLines } from './prompt/record-lines.ts';
import { readQuestion } from './reading/read-question.ts';
import { retrieve } from './retrieval/retrieve.ts';
import { anyGraph } from './testing.ts';
import { createWriter, wordsOf } from './writing/answer-writer.ts';

describe.each(['ZH', 'EN'] as const)('the built-in rules, asked about a graph in %s', (language) => {
  /** The sentences of an answer, as they are checked. */
  const answer = (knowledge: Parameters<typeof indexGraph>[0], question: string) => {
    const graph = indexGraph(knowledge);
    const { named } = readQuestion(question, knowledge);
    const citable = { ...retrieve(graph, named), examples: [] };
    const lines = recordLines(graph, createWriter(graph, language), citable);
    const { messages } = buildAnswerPrompt(question, language, lines, null);
    const [system, user] = messages.map(({ content }) => content);
    const text = answerQuestionByRules({ system: system ?? '', user: user ?? '' });
    const reader = createSentenceReader();
    const lookup = lookupIn(citedRecords(graph, citable));
    return [...reader.push(text), ...reader.finish()].map((sentence) => checkAnswer(sentence, lookup));
  };

  it('should tell edges of what is named, and never be flagged', () => {
    let told = 0;
    fc.assert(
      fc.property(anyGraph, (knowledge) => {
        for (const { zh, en, number } of knowledge.nodes.slice(0, 4)) {
          const sentences = answer(
            knowledge,
            language === 'EN' ? `Tell me a story of ${en}` : `说说${zh}的故事`,
          );
          for (const { text, faults } of sentences) expect([text, faults]).toEqual([text, []]);
          const edges = knowledge.edges.filter(
            ({ source, target }) => source === number || target === number,
          );
          const cited = sentences.flatMap(({ citations }) => citations);
          expect(cited.length > 0).toBe(edges.length > 0);
          told += cited.length;
        }
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('should not know what the records do not tell, and sum up when asked to', () => {
    fc.assert(
      fc.property(anyGraph, (knowledge) => {
        expect(answer(knowledge, 'moon, 月球?').map(({ text }) => text)).toEqual([wordsOf(language).unknown]);
        const all = answer(knowledge, language === 'EN' ? 'Give me a summary' : '总结一下');
        expect(all.flatMap(({ citations }) => citations)).toEqual(
          knowledge.edges.slice(0, 3).map(({ number }) => `e${number}`),
        );
      }),
      { numRuns: 20 },
    );
  });
});
