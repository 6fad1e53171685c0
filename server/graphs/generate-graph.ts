import type { Database } from '../database/database.ts';
import { createClock } from '../extraction/prompt/clock.ts';
import type { Answers } from '../llm/answers/answers.ts';
import { closeAbandonedCalls } from '../llm/ledger/ledger.ts';
import type { Llm } from '../llm/llm.ts';
import { findAnswer } from '../patterns/mining/answers/answers.ts';
import type { RetryPolicy } from '../runs/work/retry.ts';
import { RunFailure } from '../runs/work/run-failure.ts';
import type { Execution, Outcome, RunKind } from '../runs/work/run-kind.ts';
import { addSteps, readSteps } from '../runs/work/run-steps.ts';
import { announceGraphEnd } from './announced.ts';
import { computeGraph } from './computing/compute-graph.ts';
import type { ComputingMessage, GraphGrounds } from './computing/thread-messages.ts';
import { tellGraph } from './graph-progress.ts';
import { loadToldGraph } from './naming/load-told-graph.ts';
import { nameGraph } from './naming/name-graph.ts';
import { patternQuestionOf } from './request/pattern-question.ts';
import { graphRun, readGraphInput } from './request/start-graph.ts';
import { reserveGraphId, storeGraph } from './stored/store-graph.ts';
import { storeMined } from './stored/store-mined.ts';

export interface GraphHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  /** Zone in which the model reads times. */
  readonly timeZone: string;
}

/**
 * The run that makes a causal graph. It is computed from the data first, and there for everybody from then on; then a model
 * names and explains it, line by line, each checked. A run that ends before that leaves the computed graph with its own names.
 */
export function generateGraph(house: GraphHouse): RunKind {
  const clock = createClock(house.timeZone);
  return {
    kind: 'generateGraph',
    async execute(execution) {
      const { language, regenerate } = readGraphInput(execution.input);
      const graphId =
        (await findOwnGraph(house.database, execution)) ?? (await compute(house.database, execution));
      const graph = await loadToldGraph(house.database, graphId, clock);
      const [step] = await readSteps(house.database.pool, execution.runId);
      if (!step) throw new Error(`The graph ${graphId} was stored without the step that names it.`);
      if (!step.finished && graph.edges.length > 0) {
        const attempt = { ...step, attempts: step.attempts + 1, startedAt: step.startedAt ?? new Date() };
        await nameGraph({ ...house, execution, language, regenerate, graphId }, attempt, graph);
      }
      return outcomeOf(graphId);
    },
    again: async ({ input }) => graphRun({ ...readGraphInput(input), regenerate: true }),
  };
}

/** The graph that an earlier worker of this very run computed. Its calls ended with it. */
async function findOwnGraph({ pool, prisma }: Database, { runId }: Execution): Promise<number | null> {
  const graph = await prisma.graph.findUnique({ where: { runId }, select: { id: true } });
  if (graph) await closeAbandonedCalls(pool, runId);
  return graph?.id ?? null;
}

/** Computes the graph, and stores it in the transaction of the Progress that shows it. Answers its id. */
async function compute(database: Database, { runId, input, signal, append }: Execution): Promise<number> {
  const { request, series } = readGraphInput(input);
  const question = request.patterns ? null : patternQuestionOf(request);
  const tell = tellGraph(append);
  let grounds: GraphGrounds | null = null;
  let graphId: number | null = null;
  const hear = async (message: ComputingMessage): Promise<unknown> => {
    if (message.kind === 'computed') return tell.computing(message.done);
    if (message.kind === 'read') {
      grounds = message;
      if (message.sequenceIds.length === 0) throw noData();
      return tell.read(message.sequenceIds.length, message.eventCount);
    }
    const read = grounds;
    if (!read) throw new Error('The thread has computed a graph before it has read any data.');
    const { content, mined } = message;
    const known = question && (await findAnswer(database.pool, question, read.version));
    const id = await reserveGraphId(database.pool);
    return tell.computed(id, content, async (transaction) => {
      const patterns =
        request.patterns ??
        (question && mined ? await storeMined(transaction, { runId, question, known, read, mined }) : null);
      await storeGraph(transaction, {
        id,
        ...read,
        request,
        series,
        runId,
        content,
        patterns,
      });
      await addSteps(transaction, runId, [{ number: 1, input: null }]);
      graphId = id;
    });
  };
  await tell.reading();
  await computeGraph({ connection: database.connection, request, question }, signal, hear);
  if (graphId === null) throw new Error('The thread ended without a graph.');
  return graphId;
}

const outcomeOf = (graphId: number): Outcome => ({
  items: [],
  details: announceGraphEnd(graphId),
  result: { graphId },
});

const noData = () =>
  new RunFailure(
    'NO_DATA',
    'No user of the chosen group has a current sequence of events. Extract events first.',
    true,
  );
