import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { itemsOf, itemsUntil } from '../house/run-items.ts';
import { noteStatements } from '../house/statements.ts';
import { answer } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Item, open, openQuestionHouse, type QuestionHouse } from './question-house.ts';
import { followAnswer, history } from './question-queries.ts';

describe('questions about a graph', () => {
  let house: QuestionHouse;
  beforeAll(async () => {
    house = await openQuestionHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => house.script(answer(['Not known from this data.'])));

  it('should be answered from the graph where a template fits, without a model', async () => {
    const before = house.provider.requests.length;
    const { items, question } = await house.answered('Does view car lead to a test drive?');
    expect(question).toMatchObject({
      template: 'EDGE_FACT',
      model: null,
      run: { status: 'FINISHED' },
      answeredAt: expect.any(String),
    });
    expect(items.at(-1).usage.calls).toBe(0);
    expect(house.provider.requests.length).toBe(before);
    const [first] = question.sentences;
    expect(first.text).toContain(`${(100 * house.edge.pair.transition).toFixed(1)}% of the time`);
    expect(first.text).toContain(`${house.edge.users} users show`);
    expect(first.text).toContain('suggests a cause');
    expect(first).toMatchObject({
      faults: [],
      citations: [{ id: house.edge.id, edge: { users: house.edge.users } }],
    });
    expect(items.flatMap(({ newSentences = [] }) => newSentences)).toEqual(question.sentences);
  });

  it('should name users with the events that show it', async () => {
    const { question } = await house.answered('哪些用户在看车之后试驾了？', { language: 'ZH' });
    expect(question).toMatchObject({ template: 'WHO', language: 'ZH' });
    const [count, ...users] = question.sentences;
    expect(count.text).toContain(`有${house.edge.users}名用户`);
    expect(users).toHaveLength(5);
    for (const { text, citations, faults } of users) {
      expect(faults).toEqual([]);
      expect(text).toMatch(/^用户“u\d\d”：2026-01-\d\d \d\d:\d\d发生“看车”\[ev\d+\]，/);
      const [seen, driven] = citations.map(({ event }: Item) => event);
      expect([seen.type.code, driven.type.code]).toEqual(['view_car', 'test_drive']);
      expect(Date.parse(driven.start) - Date.parse(seen.start)).toBeLessThanOrEqual(72 * 3_600_000);
    }
  });

  it('should be kept, newest first, in as many statements for ten as for three, and be deleted', async () => {
    const texts = [
      'What follows view car?',
      'How many users dine?',
      'Who takes a test drive after view car?',
    ];
    let followsId: string | undefined;
    for (const text of [...texts, ...texts, ...texts, ...texts]) {
      const { question } = await house.answered(text, { followsId });
      expect(question.follows).toEqual(followsId === undefined ? null : { id: followsId });
      followsId = question.id;
    }
    const noted = noteStatements(house.database.pool);
    const read = async (first: number) => {
      noted.take();
      const { data, errors } = await ask(house.address(), history, { id: house.graph.id, first });
      expect(errors).toBeUndefined();
      return { count: noted.take().length, ...data.graph.questions };
    };
    const [few, many] = [await read(3), await read(10)];
    expect(few.edges).toHaveLength(3);
    expect(many.edges).toHaveLength(10);
    expect(many.count).toBe(few.count);
    const ids = many.edges.map(({ node }: Item) => Number(node.id));
    expect(ids).toEqual(ids.toSorted((a: number, b: number) => b - a));
    expect(many.edges[0].node).toMatchObject({
      text: 'Who takes a test drive after view car?',
      graph: { id: house.graph.id },
    });
    const remove = 'mutation ($id: ID!) { deleteQuestion(id: $id) }';
    expect((await ask(house.address(), remove, { id: String(ids[0]) })).data.deleteQuestion).toBe(
      String(ids[0]),
    );
    expect((await read(2)).totalCount).toBe(many.totalCount - 1);
    expect((await ask(house.address(), remove, { id: String(ids[0]) })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it.each(['ZH', 'EN'])('should be proposed, in %s, such that templates answer them', async (language) => {
    const sample =
      'query ($id: ID!, $language: Language) { graph(id: $id) { sampleQuestions(language: $language) } }';
    const { data } = await ask(house.address(), sample, { id: house.graph.id, language });
    expect(data.graph.sampleQuestions.length).toBeGreaterThanOrEqual(5);
    for (const text of data.graph.sampleQuestions) {
      const { question } = await house.answered(text, { language });
      expect([text, question.template]).toEqual([text, expect.any(String)]);
      for (const { faults, citations } of question.sentences) {
        expect(faults).toEqual([]);
        expect(citations[0].edge ?? citations[0].node ?? citations[0].event).toBeTruthy();
      }
    }
  });

  it.each(['deleteQuestion', 'deleteGraph'])(
    'should end its run when there is a %s meanwhile',
    async (field) => {
      const gate = createGate();
      house.script(answer(['People like cars. ', 'And so on. ', 'Really.'], { gate }));
      gate.open(2);
      const seen = await itemsUntil(
        house.watch(`${open} ${field}`),
        ({ newSentences = [] }) => newSentences.length > 0,
      );
      const { runId, cursor } = seen.at(-1);
      const run = 'query ($id: ID!) { run(id: $id) { question { id } } }';
      const { data } = await ask(house.address(), run, { id: runId });
      const id = field === 'deleteGraph' ? house.graph.id : data.run.question.id;
      await ask(house.address(), `mutation ($id: ID!) { ${field}(id: $id) }`, { id });
      gate.open(2);
      const rest = await itemsOf(overSse(house.address(), followAnswer, { runId, after: cursor }));
      expect(rest.at(-1)).toMatchObject({ __typename: 'Error', code: 'DATA_CHANGED', retryable: false });
      expect((await ask(house.address(), run, { id: runId })).data.run.question).toBeNull();
    },
  );
});
