import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { overSse } from '../house/clients.ts';
import { openTestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { answer, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import * as wire from '../provider/wire.ts';
import { generateGraph } from './graph-queries.ts';
import { plantedUsers } from './planted-users.ts';

let database: TestDatabase;
let provider: Provider;
beforeAll(async () => {
  const first = stream(wire.role(), wire.text('node|n1|First|It is first.\n'), stall);
  provider = await startProvider([first, answer(['node|n2|Second|It comes next.\n'])]);
  database = await createTestDatabase();
});
afterAll(async () => {
  await provider.stop();
  await database.drop();
});

it('rule 10: should be named on by another node, which does not compute it again', async () => {
  const settings = { OPENAI_BASE_URL: provider.url };
  const one = await openTestHouse(settings, database);
  await storeSequences(database, plantedUsers());
  const watch = (address: string, after?: string) =>
    overSse(address, generateGraph, { language: 'EN', ...(after ? { after } : {}) });
  const begun = await itemsUntil(watch(one.address), ({ newNodes }) =>
    newNodes?.some(({ name }: { name: string | null }) => name === 'First'),
  );
  const other = await openTestHouse(settings, database);
  await one.stop();
  const rest = await itemsOf(watch(other.address, begun.at(-1).cursor));
  const items = [...begun, ...rest];
  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
  expect(items.filter(({ newEdges = [] }) => newEdges.length > 0)).toHaveLength(1);
  const { graph } = items.at(-1);
  expect(graph.nodes.slice(0, 3).map(({ name }: { name: string | null }) => name)).toEqual([
    'First',
    'Second',
    null,
  ]);
  expect(await database.prisma.graph.count()).toBe(1);
  await other.stop();
});
