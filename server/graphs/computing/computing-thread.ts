import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import type { Transaction } from '../../database/database.ts';
import { readDataVersion } from '../../patterns/data/data-version.ts';
import type { MinedData } from '../../patterns/data/mined-data.ts';
import { readSequences } from '../../patterns/data/read-sequences.ts';
import { MemoryLimitError, mine } from '../../patterns/miner/mine.ts';
import { describePatterns } from '../../patterns/mining/describing/describe-patterns.ts';
import { minerOptions } from '../../patterns/mining/question/miner-options.ts';
import type { PatternQuestion } from '../../patterns/mining/question/question.ts';
import { computeBackbone } from '../backbone/backbone.ts';
import { defaultOptions } from '../backbone/backbone-options.ts';
import { deriveFeatures, type ProfileFields } from '../backbone/derive-features.ts';
import type { GraphContent } from '../graph-record.ts';
import { scopeOf } from '../request/graph-request.ts';
import { graphContent, type NamedType } from './graph-content.ts';
import { ofPatterns } from './of-patterns.ts';
import { readProfiles } from './read-profiles.ts';
import type { ComputingMessage, ComputingTask, MinedPatterns } from './thread-messages.ts';

/* The thread in which a graph is computed: it reads, mines, computes, and holds up nobody. */

/** Milliseconds between two reports of progress. */
const REPORT_MS = 250;
const HOUR = 3_600_000;

const { connection, request, question } = workerData as ComputingTask;
const say = (message: ComputingMessage) => parentPort?.postMessage(message);

interface Grounds {
  readonly data: MinedData;
  readonly profiles: readonly (ProfileFields | null)[];
  readonly types: readonly NamedType[];
  /** Codes that the chosen patterns hold; null when none were chosen. */
  readonly chosen: readonly string[] | null;
}

async function read(): Promise<Grounds> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const version = await readDataVersion(client);
    const data = await readSequences(client, scopeOf(request));
    const profiles = await readProfiles(client, data.users);
    const types = await readTypes(client);
    const chosen = await readChosen(client);
    await client.query('commit');
    const { sequenceIds, eventCount } = data;
    say({ kind: 'read', version, sequenceIds, eventCount });
    return { data, profiles, types, chosen };
  } finally {
    await client.end();
  }
}

async function readTypes(transaction: Transaction): Promise<NamedType[]> {
  const { rows } = await transaction.query<NamedType>('select code, zh, en from event_type order by code');
  return rows;
}

async function readChosen(transaction: Transaction): Promise<string[] | null> {
  if (!request.patterns) return null;
  const { rows } = await transaction.query<{ code: string }>(
    'select distinct unnest(codes) as code from pattern where mining_id = $1 and rank = any($2::int[])',
    [request.patterns.miningId, request.patterns.ranks],
  );
  return rows.map(({ code }) => code);
}

function compute({ data, profiles, types, chosen }: Grounds): GraphContent {
  const { database, ends, categories } = data;
  const { focus, windowHours, leastUsers, timeZone } = request;
  const features = deriveFeatures(profiles, leastUsers);
  const options = { ...defaultOptions, focus, timeZone, leastUsers, windowMs: windowHours * HOUR };
  let reported = performance.now();
  const backbone = computeBackbone({ database, ends, categories, profiles: features }, options, (done) => {
    if (performance.now() - reported < REPORT_MS) return;
    reported = performance.now();
    say({ kind: 'computed', done });
  });
  const names = { types, features: features.features };
  return graphContent(chosen === null ? backbone : ofPatterns(backbone, types, chosen), names);
}

/** Patterns that the graph may cite; none where there are more than can be held. */
function minePatterns(data: MinedData, asked: PatternQuestion): MinedPatterns | null {
  const options = minerOptions(asked, data.codes);
  try {
    const result = mine(data.database, options);
    return { patterns: [...describePatterns(data, result, options, 0)], leastSupport: result.leastSupport };
  } catch (error) {
    if (error instanceof MemoryLimitError) return null;
    throw error;
  }
}

const grounds = await read();
const content = compute(grounds);
const mined = question && grounds.data.sequenceIds.length > 0 ? minePatterns(grounds.data, question) : null;
say({ kind: 'end', content, mined });
