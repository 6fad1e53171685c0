import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openAccess } from './access/access.ts';
import { createTokenAccess } from './access/token-access.ts';
import { batchLimits } from './batches/batch-input.ts';
import { extractEventsBatch } from './batches/extract-batch.ts';
import { answerTagCatalog } from './catalog/offline.ts';
import { tagCatalog } from './catalog/tagging/tag-catalog.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { extractEvents } from './extraction/extract-events.ts';
import { answerExtractEvents } from './extraction/offline.ts';
import { generateGraph } from './graphs/generate-graph.ts';
import { answerGenerateGraph } from './graphs/offline.ts';
import { openHttp } from './http/server.ts';
import { watchForAbandonedImports } from './imports/abandoned.ts';
import { createAnswers } from './llm/answers/answers.ts';
import { budgetLimits } from './llm/budgets/limits.ts';
import { createLlm } from './llm/create-llm.ts';
import { createProvider } from './llm/provider.ts';
import { budgetsOfTheDay } from './monitoring/alerts/budget-use.ts';
import { createMonitoring } from './monitoring/monitoring.ts';
import { readFigures } from './overview/figures.ts';
import { shareReading } from './overview/shared-reading.ts';
import { minePatterns } from './patterns/mining/mine-patterns.ts';
import { answerQuestion } from './questions/asking/answer-question.ts';
import { answerQuestionByRules } from './questions/offline.ts';
import { retentionTasks } from './retention/tasks.ts';
import { createEngine } from './runs/engine.ts';
import type { House } from './schema/context.ts';
import { schema } from './schema/schema.ts';
import { answerSummarizeUser } from './summaries/offline.ts';
import { summarizeUser } from './summaries/summarize-user.ts';
import { seedVocabulary } from './vocabulary/seed.ts';

/** A node that serves. */
export interface OpenHouse {
  /** For example `http://127.0.0.1:4000`. */
  readonly address: string;
  readonly model: House['model'];
  /** Hands unfinished runs over and ends all connections; the database stays open. */
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  readonly version: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
}

/** How the built-in rules answer, by task. */
const offlineAnswerers = new Map([
  ['extract-events', answerExtractEvents],
  ['tag-catalog', answerTagCatalog],
  ['summarize-user', answerSummarizeUser],
  ['generate-graph', answerGenerateGraph],
  ['answer-question', answerQuestionByRules],
]);

/** Opens a node on a migrated database: model, engine, then http. */
export async function openHouse({
  config,
  database,
  log,
  version,
  pageFolder,
}: HouseOptions): Promise<OpenHouse> {
  await seedVocabulary(database.pool);
  const provider = createProvider(config, offlineAnswerers);
  const { prisma } = database;
  const deadlines = {
    firstByteMs: config.LLM_FIRST_BYTE_MS,
    idleMs: config.LLM_IDLE_MS,
    totalMs: config.LLM_TOTAL_MS,
  };
  const limits = budgetLimits(config);
  const access = config.ACCESS === 'tokens' ? createTokenAccess(database, log) : openAccess;
  const monitoring = createMonitoring({
    config,
    pool: database.pool,
    log,
    version,
    readBudgets: budgetsOfTheDay(limits),
    admit: (authorization) => access.admit(authorization),
  });
  const observer = monitoring.llmObserver;
  const concurrency = config.LLM_CONCURRENCY;
  const llm = createLlm({ ...provider, database, concurrency, deadlines, limits, observer });
  const retry = { attempts: config.LLM_ATTEMPTS, baseMs: config.RETRY_BASE_MS, forMs: config.RETRY_FOR_MS };
  const answers = createAnswers(prisma);
  const engine = createEngine({
    database,
    log,
    kinds: [
      extractEvents({ database, llm, answers, retry, timeZone: config.TIME_ZONE }),
      extractEventsBatch(database, batchLimits(config), {
        database,
        model: provider.model,
        limits,
        longestMs: config.LLM_TOTAL_MS,
      }),
      tagCatalog({ database, llm, answers, retry }),
      summarizeUser({ database, llm, answers, retry, timeZone: config.TIME_ZONE }),
      minePatterns(database),
      generateGraph({ database, llm, answers, retry, timeZone: config.TIME_ZONE }),
      answerQuestion({ database, llm, answers, retry, timeZone: config.TIME_ZONE }),
    ],
    leaseMs: config.LEASE_MS,
    chunkWindowMs: config.CHUNK_WINDOW_MS,
    concurrency: config.RUN_CONCURRENCY,
    runsPerPrincipal: config.MAX_RUNS_PER_PRINCIPAL,
    journalDays: config.JOURNAL_DAYS,
    upkeep: retentionTasks(config),
    observer: monitoring.runObserver,
  });
  const model = { name: provider.model, rules: provider.rules };
  await engine.start();
  await access.start();
  const endWatch = watchForAbandonedImports(database.pool, log, config.UPLOAD_HOURS);
  const figures = shareReading(() => readFigures(database.pool), performance.now.bind(performance));
  const house = { config, database, engine, access, log, monitoring, version, model, figures };
  const http = await openHttp(schema, house, pageFolder).catch(async (error) => {
    endWatch();
    await access.stop();
    await engine.stop();
    throw error;
  });
  monitoring.start(() => engine.watching());
  return {
    address: http.address,
    model,
    async close() {
      monitoring.drain();
      await pause(config.DRAIN_MS);
      endWatch();
      await monitoring.stop();
      await engine.stop();
      await http.close();
      await access.stop();
    },
  };
}
