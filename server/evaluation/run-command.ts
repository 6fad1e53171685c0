import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { sampleEndsAt, writeSample } from '../sample/files/write-sample.ts';
import type { EvaluateCommand } from './command.ts';
import { compare } from './compare.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { readResult, writeResult } from './result-file.ts';
import { table } from './table.ts';

/** Lines of the sample that are broken: the importer refuses them, and nothing is asked about them. */
const BROKEN = 20;

/** What the command works with. */
export interface CommandHouse {
  /** Says which model answers. */
  readonly config: Config;
  /** Takes one line for the person who waits. */
  readonly say: (line: string) => void;
  /** Gives up; what was made is removed. */
  readonly signal: AbortSignal;
}

/**
 * Evaluates, prints and keeps the result. False when not one user could be extracted: then nothing was measured.
 * @throws {BadResultFile} before anything is done, for a file to compare with that is none.
 */
export async function runCommand(command: EvaluateCommand, house: CommandHouse): Promise<boolean> {
  const { say } = house;
  const earlier = command.compare === null ? null : await readResult(command.compare);
  const evaluation = await evaluateAside(command, house);
  const path = await writeResult(command.out, evaluation);
  for (const line of ['', ...table(evaluation)]) say(line);
  if (earlier) for (const line of ['', ...compare(earlier, evaluation)]) say(line);
  say(`\nKept in ${path}`);
  return evaluation.extractedUsers > 0;
}

/** Works in a folder and a database of its own, which are removed in the end: never with the data of a user. */
async function evaluateAside(
  { users, seed, prices }: EvaluateCommand,
  { config, say, signal }: CommandHouse,
): Promise<Evaluation> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-evaluation-'));
  try {
    // Root lends PostgreSQL another account, which must be able to enter. What lies here is made up.
    await chmod(folder, 0o755);
    const { rows } = await writeSample(folder, { users, seed, endsAt: sampleEndsAt, broken: BROKEN });
    say(`Sample: ${users} users with ${rows} rows, seed ${seed}`);
    const dataDir = join(folder, 'data');
    const database = await openDatabase({ dataDir, poolSize: config.DATABASE_POOL, onStage: say });
    try {
      return await evaluate({ database, config, folder, prices, say, signal });
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
