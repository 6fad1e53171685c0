import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { PURPOSE } from '../extraction/prompt/prompt.ts';
import { openHouse } from '../house.ts';
import { sampleZone } from '../sample/files/write-sample.ts';
import type { Truth } from '../sample/truth.ts';
import { judgeCauses } from './causes/judge-causes.ts';
import { claimsOfSample } from './causes/sample-graph.ts';
import type { Evaluation } from './evaluation.ts';
import { extractAll } from './extract-all.ts';
import { importSample } from './import-sample.ts';
import { judge } from './judge.ts';
import { readExtraction } from './read-extraction.ts';
import { costOf, type Prices, readUsage } from './usage.ts';

/** People whose graph is judged: as many as it takes to tell causes from chance, whoever is extracted. */
const GRAPH_USERS = 500;

export interface EvaluateOptions {
  /** An empty database with our schema: it is filled, and left to the caller. */
  readonly database: Database;
  /** Says which model answers. Its port, zone and pace are not used. */
  readonly config: Config;
  /** Holds the files of a sample with their truth. */
  readonly folder: string;
  readonly prices: Prices;
  /** Takes one line for the person who waits. */
  readonly say: (line: string) => void;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/** Extracts the events of a sample's users, as any user would, with the model that the settings name, and judges them. */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { database, config, folder, prices } = options;
  const truth: Truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
  await importSample(database, folder, { maxBytes: config.MAX_IMPORT_BYTES, timeZone: sampleZone });
  const at = new Date();
  const model = await extract(options);
  const durationMs = Date.now() - at.getTime();
  const { events, rows, coveredRows, rejectedLines } = await readExtraction(database);
  const usage = await readUsage(database, PURPOSE);
  return {
    model: model.name,
    rules: model.rules,
    prompt: PURPOSE,
    seed: truth.seed,
    users: truth.users.length,
    extractedUsers: events.size,
    at: at.toISOString(),
    durationMs,
    ...judge(events, truth.users),
    causes: { users: GRAPH_USERS, ...judgeCauses(claimsOfSample(graphSample(truth)).causes) },
    coverage: rows === 0 ? null : coveredRows / rows,
    rejectedLines,
    ...usage,
    cost: costOf(usage, prices),
  };
}

const graphSample = ({ seed, endsAt }: Truth) => ({
  users: GRAPH_USERS,
  seed,
  endsAt: new Date(endsAt),
  timeZone: sampleZone,
});

/** Answers which model it was. */
async function extract({ database, config, say, signal }: EvaluateOptions) {
  const house = await openHouse({
    config: {
      ...config,
      ...{ HOST: '127.0.0.1', PORT: 0, TIME_ZONE: sampleZone, OFFLINE_TOKENS_PER_SECOND: 0 },
    },
    database,
    log: pino({ level: 'warn' }, pino.destination(process.stderr.fd)),
    version: 'evaluation',
    pageFolder: '',
  });
  try {
    say(`Model: ${house.model.name}${house.model.rules ? ' (built-in rules, not a language model)' : ''}`);
    await extractAll(house.address, { say, signal });
    return house.model;
  } finally {
    await house.close();
  }
}
