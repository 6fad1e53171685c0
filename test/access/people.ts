import type { Role } from '../../server/access/principal.ts';
import { createToken } from '../../server/access/tokens.ts';
import { heldRun } from '../../server/runs/testing.ts';
import { overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

/** The tokens of those who use a test's house. Ann and Ben are analysts. */
export interface People {
  readonly vera: string;
  readonly ann: string;
  readonly ben: string;
  readonly ada: string;
}

const roles = { vera: 'VIEWER', ann: 'ANALYST', ben: 'ANALYST', ada: 'ADMIN' } as const;

/** Opens a node that lets in who bears a token, with a token for each of the people. */
export async function openGuardedHouse(
  settings: NodeJS.ProcessEnv = {},
): Promise<{ house: TestHouse; people: People }> {
  const house = await openTestHouse({ ACCESS: 'tokens', ...settings });
  const tokenOf = async (name: keyof typeof roles) => (await giveToken(house, name, roles[name])).secret;
  const [vera, ann, ben, ada] = [
    await tokenOf('vera'),
    await tokenOf('ann'),
    await tokenOf('ben'),
    await tokenOf('ada'),
  ];
  return { house, people: { vera, ann, ben, ada } };
}

export const giveToken = ({ database }: TestHouse, name: string, role: Role) =>
  createToken(database, { name, role, days: null });

/** Lets a token expire so many milliseconds from now. */
export const expireIn = ({ database }: TestHouse, id: number, milliseconds: number) =>
  database.pool.query(
    `update access_token set expires_at = now() + make_interval(secs => $2 / 1000.0) where id = $1`,
    [id, milliseconds],
  );

/** A run of one item, to which nothing is added for as long as a test lasts. */
export async function quietRun({ database }: TestHouse): Promise<string> {
  const { runId } = await heldRun(database);
  const payload = { step: 1, attempt: 1, text: 'a', reasoning: false };
  await database.pool.query(
    `insert into journal_item (run_id, seq, kind, at, payload) values ($1, 1, 'LlmChunk', now(), $2)`,
    [runId, JSON.stringify(payload)],
  );
  await database.pool.query('update run set last_seq = 1 where id = $1', [runId]);
  return runId;
}

const follow = `subscription ($runId: ID!) { item: followRun(runId: $runId) { __typename } }`;

/** Follows a run over server-sent events. */
export const followed = ({ address }: TestHouse, runId: string, bearer: string) =>
  overSse(address, follow, { runId }, bearer);
