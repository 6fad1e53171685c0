import { importFile } from '../../server/imports/import-file.ts';
import { ask, overSse } from '../house/clients.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { minePatterns } from '../patterns/pattern-queries.ts';
import { openAskedGraph, storeAnswer } from './asked-graph.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/** A house with something of everything, and where it is. */
export interface FullHouse extends PageHouse {
  readonly graphId: number;
  readonly miningId: string;
  readonly patternId: string;
  readonly runId: string;
  readonly importId: number;
}

const behaviors = `user_id,action,timestamp,item_id,app_id,poi_id,behavior_text
u1,browse,2026-01-15 10:00,宝马_7系,懂车帝,,
u1,visit_poi,2026-01-15 11:00,,,宝马4S店,
u1,,2026-01-15 12:00,,,,在懂车帝上看了沃尔沃XC60的长测视频
u2,browse,no time at all,宝马_7系,,,
`;

/**
 * A sample user with events, lines that were refused, a correction and a summary; planted users with a graph, an answer about
 * it and patterns, one of which is saved; a cohort, a rule, an import with a refused row.
 */
export async function openFullHouse(): Promise<FullHouse> {
  const house = await openPageHouse(3, { OFFLINE_TOKENS_PER_SECOND: '0' });
  const { database } = house;
  const address = house.address();
  const file = {
    kind: 'BEHAVIORS',
    fileName: 'behaviors.csv',
    maxBytes: 10_000,
    timeZone: 'Asia/Shanghai',
  } as const;
  const { record } = await importFile({ ...file, database, stream: new Blob([behaviors]).stream() });

  const [begun] = await itemsOf(overSse(address, extract, { userId: 'user_0001' }));
  await itemsOf(overSse(address, extract, { userId: 'user_0001', regenerate: true }));
  const sequence = await database.prisma.sequence.findFirstOrThrow({ where: { status: 'CURRENT' } });
  await database.prisma.rejectedLine.create({
    data: {
      sequenceId: sequence.id,
      step: 1,
      attempt: 1,
      line: 'somebody|看车|2026-01-15 10:00|宝马|engagement|1',
      reason: 'FOREIGN_USER',
      detail: 'The line is about another user.',
    },
  });
  await itemsOf(overSse(address, 'subscription { item: summarizeUser(userId: "user_0001") { __typename } }'));

  const graph = await openAskedGraph(house);
  await storeAnswer(database, graph.id, 'What do people do before a test drive?', [
    {
      text: `${graph.edge.users} users looked at a car first [${graph.edge.id}].`,
      citations: [graph.edge.id],
    },
    { text: 'Most of them are rich.', citations: [], faults: [{ fault: 'UNCITED', text: 'rich' }] },
  ]);
  await itemsOf(overSse(address, minePatterns, { question: { minUsers: 5, maxLength: 3 } }));
  const { data } = await ask(
    address,
    '{ minings(first: 1) { edges { node { id patterns(first: 1) { edges { node { id } } } } } } }',
  );
  const [{ node: mining }] = data.minings.edges;
  const patternId = mining.patterns.edges[0].node.id;
  const saving = 'mutation ($id: ID!) { savePattern(id: $id, note: "to look at") { id } }';
  await ask(address, saving, { id: patternId });
  await ask(address, 'mutation { createCohort(name: "Shanghai", filter: { cities: ["上海"] }) { id } }');
  return {
    ...house,
    graphId: graph.id,
    miningId: mining.id,
    patternId,
    runId: begun.runId,
    importId: record.id,
  };
}
