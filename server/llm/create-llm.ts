import type { OpenAI } from 'openai';
import type { Database } from '../database/database.ts';
import type { BudgetLimits } from './budgets/limits.ts';
import { KeptPrompts } from './kept-prompts.ts';
import type { Llm } from './llm.ts';
import type { LlmObserver } from './llm-observer.ts';
import { recordedCall } from './recorded-call.ts';
import { Slots } from './slots.ts';
import type { Deadlines } from './stream/deadlines.ts';
import { Dialect } from './stream/dialect.ts';

export interface LlmOptions {
  /** The one client that every call goes through. */
  client: OpenAI;
  model: string;
  /** Where the ledger is. */
  database: Pick<Database, 'prisma' | 'pool'>;
  /** Calls at once, on this node. The others wait, the interactive ones before those of batches. */
  concurrency: number;
  deadlines: Deadlines;
  limits: BudgetLimits;
  /** Is told of each call once it has ended. */
  observer?: LlmObserver;
}

const nobody: LlmObserver = { callEnded: () => undefined };

/** The node's language model. A call is made when its generator is first asked for a part. */
export function createLlm({
  client,
  model,
  database,
  concurrency,
  deadlines,
  limits,
  observer = nobody,
}: LlmOptions): Llm {
  const slots = new Slots(concurrency);
  const prompts = new KeptPrompts(database.prisma);
  // The SDK would log what the model said to the console, and try again by its own rules.
  const quiet = client.withOptions({ logLevel: 'off', maxRetries: 0 });
  const context = { client: quiet, model, dialect: new Dialect(), deadlines };
  return {
    model,
    async *stream(request) {
      const free = await slots.take(request);
      try {
        await prompts.keep(request);
        return yield* recordedCall({ database, limits, observer, ...context }, request);
      } finally {
        free();
      }
    },
  };
}
