import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../server/runs/journal/cursor.ts';
import { storeTestGraph } from '../graphs/stored-graph.ts';
import { type Answer, ask, overSse } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';
import { refusalOf } from '../house/run-items.ts';
import { story } from '../house/story.ts';
import { type Behavior, stall } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { followed, openGuardedHouse, type People } from './people.ts';

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.code ?? 'DONE';

describe('what belongs to somebody', () => {
  let provider: Provider;
  let house: TestHouse;
  let people: People;
  let graphId: string;
  const behave: Behavior = stall;
  beforeAll(async () => {
    provider = await startProvider((exchange) => behave(exchange));
    ({ house, people } = await openGuardedHouse({ OPENAI_BASE_URL: provider.url }));
    await house.load('BEHAVIORS', story);
    graphId = String(await storeTestGraph(house.database, {}));
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const as = (bearer: string, query: string, variables: object = {}) =>
    ask(house.address, query, { ...variables }, bearer);
  const cancel = (bearer: string, id: string) =>
    as(bearer, 'mutation ($id: ID!) { cancelRun(runId: $id) { id status } }', { id });
  const retry = (bearer: string, id: string) =>
    as(bearer, 'mutation ($id: ID!) { retryRun(runId: $id) { id } }', { id });
  const principalOf = async (id: string) =>
    (await house.database.prisma.run.findUniqueOrThrow({ where: { id } })).principal;

  it('should let a run be seen by everybody, and cancelled and retried by its owner or an admin', async () => {
    const extraction = 'mutation { startExtraction(userId: "u1") { id } }';
    const { id } = (await as(people.ann, extraction)).data.startExtraction;
    expect((await as(people.vera, `{ run(id: "${id}") { id } }`)).data.run).toEqual({ id });
    expect((await as(people.ben, extraction)).data.startExtraction).toEqual({ id }); // joined
    expect(codeOf(await cancel(people.ben, id))).toBe('FORBIDDEN');
    expect((await as(people.ann, `{ run(id: "${id}") { status } }`)).data.run.status).not.toBe('CANCELLED');
    expect((await cancel(people.ann, id)).data.cancelRun.status).toBe('CANCELLED');
    expect(codeOf(await retry(people.ben, id))).toBe('FORBIDDEN');
    const again = (await retry(people.ada, id)).data.retryRun.id;
    expect(await principalOf(again)).toBe('ann');
    expect((await cancel(people.ada, again)).data.cancelRun.status).toBe('CANCELLED');
  });

  it('should keep run keys apart', async () => {
    const start = 'mutation ($u: ID!) { startSummary(userId: $u, runKey: "mine") { id } }';
    const anns = (await as(people.ann, start, { u: 'u1' })).data.startSummary.id;
    expect(codeOf(await as(people.ben, start, { u: 'u2' }))).toBe('DONE');
    expect(codeOf(await as(people.ann, start, { u: 'u2' }))).toBe('KEY_REUSED');
    await cancel(people.ada, anns);
  });

  it('should count a batch’s runs as its owner’s', async () => {
    const { data } = await as(people.ann, 'mutation { startBatch(userIds: ["u2"]) { id } }');
    const { id } = data.startBatch;
    const children = () => house.database.prisma.run.findMany({ where: { parentId: id } });
    await expect.poll(async () => (await children()).length).toBe(1);
    expect((await children()).map(({ principal }) => principal)).toEqual(['ann']);
    expect(codeOf(await cancel(people.ben, id))).toBe('FORBIDDEN');
    expect(codeOf(await cancel(people.ann, id))).toBe('DONE');
  });

  describe('a question (rule 14, I10)', () => {
    const start = `mutation ($g: ID!, $text: String!, $follows: ID) {
      startAnswer(graphId: $g, text: $text, followsId: $follows, language: EN) { id question { id } } }`;
    const text = 'What would you tell a dealer?';
    let anns: { id: string; question: { id: string } };
    const nothing = randomUUID();
    beforeAll(async () => {
      anns = (await as(people.ann, start, { g: graphId, text })).data.startAnswer;
    });

    it('should be seen by who asked it, and by admins, with its run', async () => {
      for (const bearer of [people.ann, people.ada]) {
        const { data } = await as(
          bearer,
          `{ run(id: "${anns.id}") { id } question(id: "${anns.question.id}") { text }
             runs(kind: "answerQuestion") { totalCount } graph(id: "${graphId}") { questions { totalCount edges { node { id } } } } }`,
        );
        expect(data).toEqual({
          run: { id: anns.id },
          question: { text },
          runs: { totalCount: 1 },
          graph: { questions: { totalCount: 1, edges: [{ node: { id: anns.question.id } }] } },
        });
      }
    });

    it('should look to everybody else exactly like one that is not there', async () => {
      const read = (runId: string, questionId: string) =>
        as(
          people.ben,
          `{ run(id: "${runId}") { id } question(id: "${questionId}") { id } runs(kind: "answerQuestion") { totalCount edges { node { id } } }
             graph(id: "${graphId}") { questions { totalCount edges { node { id } } } } }`,
        );
      const hidden = await read(anns.id, anns.question.id);
      expect(hidden).toEqual(await read(nothing, '999999'));
      expect(hidden.data).toMatchObject({ run: null, question: null, runs: { totalCount: 0, edges: [] } });
      const change = (field: string) => as(people.ben, `mutation { ${field} }`);
      const plain = (answer: Answer) =>
        answer.errors?.map(({ message, extensions }) => [message, extensions]);
      for (const field of ['cancelRun', 'retryRun'])
        expect(plain(await change(`${field}(runId: "${anns.id}") { id }`))).toEqual(
          plain(await change(`${field}(runId: "${nothing}") { id }`)),
        );
      expect(plain(await change(`deleteQuestion(id: "${anns.question.id}")`))).toEqual(
        plain(await change('deleteQuestion(id: "999999")')),
      );
      const followUp = { g: graphId, text: 'And then?', follows: anns.question.id };
      expect(plain(await as(people.ben, start, followUp))).toEqual(
        plain(await as(people.ben, start, { ...followUp, follows: '999999' })),
      );
    });

    it('should not be followed by somebody else, by its run or by a cursor of it', async () => {
      expect(await refusalOf(followed(house, anns.id, people.ben))).toBe('NOT_FOUND');
      expect(await refusalOf(followed(house, nothing, people.ben))).toBe('NOT_FOUND');
      const resume = `subscription ($g: ID!, $after: Cursor) {
        item: answerQuestion(graphId: $g, text: "?", after: $after) { __typename } }`;
      for (const runId of [anns.id, nothing]) {
        const after = encodeCursor({ runId, seq: 0 });
        const stream = overSse(house.address, resume, { g: graphId, after }, people.ben);
        expect(await refusalOf(stream)).toBe('FOREIGN_CURSOR');
      }
    });

    it('should be somebody’s own, also where two ask the very same', async () => {
      const bens = (await as(people.ben, start, { g: graphId, text })).data.startAnswer;
      expect(bens.id).not.toBe(anns.id);
      expect(bens.question.id).not.toBe(anns.question.id);
      await cancel(people.ann, anns.id);
      const again = (await retry(people.ada, anns.id)).data.retryRun;
      expect((await as(people.ann, `{ run(id: "${again.id}") { question { id } } }`)).data.run).toEqual({
        question: { id: anns.question.id },
      });
    });
  });

  describe('an import', () => {
    const begin = 'mutation { beginImport(kind: BEHAVIORS, fileName: "x.csv") { url import { id } } }';
    const csv = 'user_id,action,timestamp\nu9,browse,2026-03-02 20:15\n';
    const send = async (bearer: string, url: string) => {
      const headers = { 'content-type': 'text/csv', authorization: `Bearer ${bearer}` };
      return (await fetch(house.address + url, { method: 'POST', body: csv, headers })).status;
    };
    const change = (bearer: string, field: string, id: string) =>
      as(bearer, `mutation ($id: ID!) { ${field}(id: $id) { status } }`, { id });

    it('should take the bytes only of who announced it', async () => {
      const { url, import: begun } = (await as(people.ann, begin)).data.beginImport;
      expect(await send(people.ben, url)).toBe(404);
      expect(await send(people.ada, url)).toBe(404);
      expect(await send(people.ann, url)).toBe(200);
      expect(
        await house.database.prisma.import.findUnique({ where: { id: Number(begun.id) } }),
      ).toMatchObject({
        principal: 'ann',
        status: 'FINISHED',
      });
    });

    it('should be cancelled and undone by who began it, or by an admin', async () => {
      const { url, import: begun } = (await as(people.ann, begin)).data.beginImport;
      expect(codeOf(await change(people.ben, 'cancelImport', begun.id))).toBe('FORBIDDEN');
      expect(await send(people.ann, url)).toBe(200);
      expect(codeOf(await change(people.ben, 'undoImport', begun.id))).toBe('FORBIDDEN');
      expect(codeOf(await change(people.ada, 'undoImport', begun.id))).toBe('DONE');
      expect(codeOf(await change(people.ben, 'undoImport', '999999'))).toBe('NOT_FOUND');
    });
  });
});
