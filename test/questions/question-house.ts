import { generateGraph } from '../graphs/graph-queries.ts';
import { plantedUsers } from '../graphs/planted-users.ts';
import { overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { answer, type Behavior, stall } from '../provider/behaviors.ts';
import { startProvider } from '../provider/provider.ts';
import { answerQuestion } from './question-queries.ts';

export type Item = Awaited<ReturnType<typeof itemsOf>>[number];

/** No template fits it. */
export const open = 'What would you tell a dealer about test drives and looking at cars?';

/** A node with a graph of planted users, and a provider whose answers a test writes. */
export type QuestionHouse = Awaited<ReturnType<typeof openQuestionHouse>>;

export async function openQuestionHouse() {
  /** What the provider answers, one after the other; its last goes on. */
  let script: Behavior[] = [answer(['node|n1|Reading the news|What people do in between.\n'])];
  const provider = await startProvider((exchange) => {
    const [behave = stall] = script;
    if (script.length > 1) script.shift();
    return behave(exchange);
  });
  const settings = { OPENAI_BASE_URL: provider.url, LLM_ATTEMPTS: '2' };
  let house: TestHouse = await openTestHouse(settings);
  await storeSequences(house.database, plantedUsers());
  const made = await itemsOf(overSse(house.address, generateGraph, { language: 'EN' }));
  const { graph } = made.at(-1);
  const edge: Item = graph.edges.find(
    ({ source, target }: Item) => source.codes[0] === 'view_car' && target.codes[0] === 'test_drive',
  );
  const watch = (text: string, variables: object = {}) =>
    overSse(house.address, answerQuestion, { graphId: graph.id, text, language: 'EN', ...variables });
  return {
    provider,
    graph,
    /** From looking at a car to a test drive. */
    edge,
    address: () => house.address,
    database: house.database,
    script(...behaviors: Behavior[]) {
      script = behaviors;
    },
    watch,
    /** The whole journal of a question that the model is asked anew. */
    async answered(text: string, variables: object = {}): Promise<{ items: Item[]; question: Item }> {
      const items = await itemsOf(watch(text, { regenerate: true, ...variables }));
      return { items, question: items.at(-1).question };
    },
    /** What the model was told last. */
    prompt(): string {
      const messages: unknown = provider.requests.at(-1)?.body.messages;
      const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
      return String(Object(last).content);
    },
    /** Stops the node and starts another one on the same database. */
    async change(): Promise<void> {
      await house.stop();
      house = await openTestHouse(settings, house.database);
    },
    async close(): Promise<void> {
      await house.close();
      await provider.stop();
    },
  };
}
