import type { Database } from '../../server/database/database.ts';
import { generateGraph } from '../graphs/graph-queries.ts';
import { plantedUsers } from '../graphs/planted-users.ts';
import { overSse } from '../house/clients.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import type { PageHouse } from './page-house.ts';

/** A graph that can be asked. */
export interface AskedGraph {
  readonly id: number;
  /** The edge from looking at a car to a test drive. */
  readonly edge: { readonly id: string; readonly users: number };
}

interface Ends {
  readonly source: { readonly codes: readonly string[] };
  readonly target: { readonly codes: readonly string[] };
}

/** Makes a graph of planted users, each event of whom rests on one behavior. */
export async function openAskedGraph(house: PageHouse): Promise<AskedGraph> {
  await storeSequences(house.database, plantedUsers());
  await storeBehaviors(house.database);
  const items = await itemsOf(overSse(house.address(), generateGraph, { language: 'EN' }));
  const { graph } = items.at(-1);
  const edge = graph.edges.find(
    ({ source, target }: Ends) => source.codes[0] === 'view_car' && target.codes[0] === 'test_drive',
  );
  return { id: Number(graph.id), edge };
}

/** Gives each event that rests on nothing a behavior of its own. */
async function storeBehaviors({ pool }: Database): Promise<void> {
  await pool.query(`
    with bare as (select * from event e where not exists (select from event_evidence where event_id = e.id)),
      done as (
        insert into behavior (user_id, at, action, item, digest)
        select user_id, start, 'browse', type_code || ' of ' || user_id, decode(md5(id::text), 'hex') from bare
        returning id, user_id, digest)
    insert into event_evidence (event_id, behavior_id)
    select bare.id, done.id from bare join done
    on done.user_id = bare.user_id and done.digest = decode(md5(bare.id::text), 'hex')`);
}

/** A sentence of an answer as it is stored. */
export interface StoredSentence {
  readonly text: string;
  readonly citations: readonly string[];
  readonly faults?: readonly {
    readonly fault: 'UNKNOWN_ID' | 'NUMBER_DIFFERS' | 'UNCITED';
    readonly text: string;
  }[];
}

/** Stores a question that a model has answered so. */
export async function storeAnswer(
  { prisma }: Database,
  graphId: number,
  text: string,
  sentences: readonly StoredSentence[],
): Promise<void> {
  await prisma.question.create({
    data: {
      graphId,
      text,
      language: 'EN',
      model: 'a-model',
      sentences: sentences.map(({ faults = [], citations, ...rest }) => ({
        ...rest,
        citations: [...citations],
        faults: [...faults],
      })),
      retrieved: [],
      answeredAt: new Date(),
    },
  });
}
