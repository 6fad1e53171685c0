import type { Pool } from 'pg';
import { createDice } from './dice.ts';
import { inspect } from './inspect.ts';
import type { Rewrite } from './turnstile.ts';
import { World } from './world.ts';

/** Things that happen before everything comes to its end. */
const steps = 90;

/** What a seed found: nothing, or what is wrong and how it came to be. */
export interface Finding {
  readonly seed: number;
  readonly complaints: readonly string[];
  readonly trace: readonly string[];
}

let worlds = 0;

/** Lets one world live, and looks whether everything in it is as the rules say. */
export async function simulate(
  pool: Pool,
  seed: number,
  rewrite: Rewrite = (sql) => sql,
): Promise<Finding | null> {
  worlds += 1;
  const dice = createDice(seed);
  const world = new World(pool, dice, rewrite, `world ${worlds}`);
  for (let step = 0; step < steps && world.complaints.length === 0; step += 1) await world.step();
  await world.quiesce();
  const complaints = [...world.complaints, ...(await inspect(pool, world))];
  return complaints.length === 0 ? null : { seed, complaints, trace: world.trace };
}

/** Before the first world: rows that workers write together with items. */
export async function prepareSimulation(pool: Pool): Promise<void> {
  await pool.query('create table simulated_row (run_id uuid, seq int, epoch int)');
}
