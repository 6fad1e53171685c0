import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { readDataVersion } from '../../data/data-version.ts';
import type { MinedData } from '../../data/mined-data.ts';
import { readSequences } from '../../data/read-sequences.ts';
import { MemoryLimitError, mine } from '../../miner/mine.ts';
import { describePatterns } from '../describing/describe-patterns.ts';
import type { DescribedPattern } from '../describing/described-pattern.ts';
import { minerOptions } from '../question/miner-options.ts';
import { scopeOf } from '../question/question.ts';
import type { ReadFigures, ThreadMessage, ThreadTask } from './thread-messages.ts';
import { tooManyResults } from './too-many-results.ts';

/* The thread in which a question about patterns is answered: it reads, mines, describes, and holds up nobody. */

/** Milliseconds between two reports of progress. */
const REPORT_MS = 250;
/** Patterns of the first message, and of the others: the first ones are to be seen soon. */
const FIRST_PAGE = 50;
const PAGE = 1_000;

const { connection, question, skip } = workerData as ThreadTask;

const say = (message: ThreadMessage) => parentPort?.postMessage(message);

/** Resolves once the other side has dealt with what it was told last. */
let heard: Promise<unknown> = Promise.resolve();

/** Says it once the other side is ready, and does not wait for what it makes of it: the next page is described meanwhile. */
async function sayWhenReady(message: ThreadMessage): Promise<void> {
  await heard;
  heard = parentPort ? once(parentPort, 'message') : heard;
  say(message);
}

async function read(): Promise<{ data: MinedData; figures: ReadFigures }> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const version = await readDataVersion(client);
    const data = await readSequences(client, scopeOf(question));
    await client.query('commit');
    const { sequenceIds, eventCount, reached } = data;
    const targetCount = reached?.filter(Boolean).length ?? null;
    return { data, figures: { version, sequenceIds, eventCount, targetCount } };
  } finally {
    await client.end();
  }
}

function search(data: MinedData) {
  let reported = performance.now();
  const checkpoint = (done: number) => {
    if (performance.now() - reported < REPORT_MS) return;
    reported = performance.now();
    say({ kind: 'searched', done });
  };
  return mine(data.database, minerOptions(question, data.codes), { checkpoint });
}

async function answer(): Promise<void> {
  const { data, figures } = await read();
  await sayWhenReady({ kind: 'read', ...figures });
  const options = minerOptions(question, data.codes);
  const result = search(data);
  const total = result.patterns.length;
  const tooMany = tooManyResults(result.patterns, question.kind);
  if (tooMany !== null) return say({ kind: 'limit', message: tooMany });
  let page: DescribedPattern[] = [];
  const send = async () => {
    if (page.length > 0) await sayWhenReady({ kind: 'patterns', patterns: page, total });
    page = [];
  };
  for (const pattern of describePatterns(data, result, options, skip)) {
    page.push(pattern);
    if (page.length >= (pattern.rank <= FIRST_PAGE ? FIRST_PAGE : PAGE)) await send();
  }
  await send();
  say({ kind: 'end', leastSupport: result.leastSupport, total });
}

try {
  await answer();
} catch (error) {
  if (!(error instanceof MemoryLimitError)) throw error;
  say({ kind: 'limit', message: error.message });
}
